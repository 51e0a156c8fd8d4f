import Addresses
import Catalog

/// Where comparisons are that are asked for in the wrong order or by earlier names of their codes.
struct OtherAddresses: Sendable {
  /// For each protocol, by its id, the place of the code of each name, earlier ones too.
  private let places: [String: [String: Int]]
  private let codes: [String: [String]]
  private let locales: Set<String>

  init(of site: Site) {
    var places: [String: [String: Int]] = [:]
    for entry in site.protocols {
      var names: [String: Int] = [:]
      for (place, code) in entry.codes.enumerated() {
        names[code.id.text] = place
        for alias in code.aliases { names[alias.text] = place }
      }
      places[entry.id] = names
    }
    self.places = places
    codes = Dictionary(
      site.protocols.map { ($0.id, $0.codes.map(\.id.text)) },
      uniquingKeysWith: { first, _ in first })
    locales = Set(site.configuration.pageLocales.map(\.text))
  }

  /// The address of the comparison that is meant; `nil` if there is none.
  func comparison(at address: String) -> String? {
    let steps = address.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count == 4, locales.contains(String(steps[0])),
      steps[1] == "\(AddressWord.comparisons)", let names = places[String(steps[2])],
      let codes = codes[String(steps[2])]
    else { return nil }
    let ending = "\(AddressWord.pageEnding)"
    let stem = steps[3].hasSuffix(ending) ? steps[3].dropLast(ending.count) : steps[3]
    guard let pair = PairName.codes(of: stem), let first = names[String(pair.first)],
      let second = names[String(pair.second)], first != second
    else { return nil }
    return PageAddress.comparison(
      locale: String(steps[0]), protocol: String(steps[2]), first: codes[min(first, second)],
      second: codes[max(first, second)]
    ).text
  }
}
