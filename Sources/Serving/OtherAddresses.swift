import Addresses
import Catalog

/// Where comparisons are that are asked for in the wrong order or by earlier names of their codes.
struct OtherAddresses: Sendable {
  /// For each protocol, by its id, the place of the code of each name, earlier ones too.
  private let places: [String: [String: Int]]
  private let codes: [String: [String]]

  /// The folders that the comparisons of each protocol are in, with their locales' and its id.
  private let folders: [String: (locale: String, id: String)]

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
    let locales = site.configuration.pageLocales.map { site.configuration.folder(of: $0) }
    folders = Dictionary(
      site.protocols.flatMap { entry in
        locales.map { locale in
          (
            AddressFolder.comparisons(locale: locale, protocol: entry.id).text,
            (locale: locale, id: entry.id)
          )
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The address of the comparison that is meant; `nil` if there is none.
  func comparison(at address: String) -> String? {
    let name = CutPath(address).name
    guard let (locale, id) = folders[String(address[..<name.startIndex])], let names = places[id],
      let codes = codes[id]
    else { return nil }
    let ending = "\(AddressWord.pageEnding)"
    let stem = name.hasSuffix(ending) ? name.dropLast(ending.count) : name
    guard let pair = PairName.codes(of: stem), let first = names[String(pair.first)],
      let second = names[String(pair.second)], first != second
    else { return nil }
    return PageAddress.comparison(
      locale: locale, protocol: id, first: codes[min(first, second)],
      second: codes[max(first, second)]
    ).text
  }
}
