/// A fact seen from the codes that it names.
public struct InverseFact: Sendable {
  /// The place of the protocol that tells it among all of the site's.
  public let index: Int

  /// The place of the fact in that protocol.
  public let fact: Int

  /// The places of the codes that name a code, by the id of that.
  public let codes: [String: [Int]]
}

extension Site {
  /// The facts of all protocols that name codes of one and have a label for these.
  public func inverseFacts(of id: String) -> [InverseFact] {
    allProtocols.enumerated().flatMap { index, entry in
      entry.facts.enumerated().compactMap { place, fact in
        guard fact.linked == id,
          entry.names[configuration.sourceLocale]?.factNames[fact.id]?.inverse != nil
        else { return nil }
        var codes: [String: [Int]] = [:]
        for (number, code) in entry.codes.enumerated() {
          for named in code.namedCodes where named.fact == place {
            codes[named.id, default: []].append(number)
          }
        }
        return InverseFact(index: index, fact: place, codes: codes)
      }
    }
  }
}
