package import Catalog
import Planning

/// The earlier names of codes, from whose comparisons readers are led to those of the codes.
package struct EarlierNames: Sendable {
  /// A name that a code had, and the one that it has.
  struct Name: Sendable {
    let earlier: String
    let code: String
  }

  /// For each protocol that has some, by its id, the names.
  let protocols: [(id: String, names: [Name])]

  package init(of site: Site) {
    protocols = site.protocols.compactMap { entry in
      let names = entry.codes.flatMap { code in
        code.aliases.map { Name(earlier: $0.text, code: code.id.text) }
      }
      return names.isEmpty ? nil : (entry.id, names)
    }
  }

  init(_ protocols: [(id: String, names: [Name])] = []) {
    self.protocols = protocols
  }

  func names(in id: String) -> [Name] {
    protocols.first { $0.id == id }?.names ?? []
  }

  /// All names with the ids of their protocols.
  var all: [(id: String, name: Name)] {
    protocols.flatMap { id, names in names.map { (id, $0) } }
  }
}

extension RedirectList {
  /// The two names of a comparison, and those of the one that it leads to.
  typealias Move = (source: (String, String), target: (String, String))

  /// The comparisons with earlier names, in either order, each with the one that it leads to.
  func earlierPairs(in entry: SiteOutline.Entry) -> [Move] {
    let places = Dictionary(
      entry.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let names = earlier.names(in: entry.id)
    let all = names + entry.codes.map { EarlierNames.Name(earlier: $0, code: $0) }
    return names.indices.flatMap { index in
      all[(index + 1)...].flatMap { other -> [Move] in
        let name = names[index]
        guard let place = places[name.code], let otherPlace = places[other.code],
          place != otherPlace
        else { return [] }
        let target =
          place < otherPlace ? (name.code, other.code) : (other.code, name.code)
        return [
          ((name.earlier, other.earlier), target), ((other.earlier, name.earlier), target),
        ]
      }
    }
  }
}
