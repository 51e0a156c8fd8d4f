/// A message of a call flow: who sends what to whom.
public struct FlowStep: Sendable, Hashable {
  /// The id of the party that sends the message.
  public let from: String

  /// The id of the party that gets it.
  public let to: String

  /// The message as it stands on the wire, the same in all locales.
  public let message: String

  /// Whether the message is the code itself.
  public let isCode: Bool
}

extension [FlowStep] {
  /// The ids of the parties, in the order in which they first send or receive.
  public var parties: [String] {
    var parties: [String] = []
    for party in flatMap({ [$0.from, $0.to] }) where !parties.contains(party) {
      parties.append(party)
    }
    return parties
  }
}
