import Testing

@testable import Catalog

extension ProtocolEntry {
  /// A protocol in which the first digit of a code is its class, with the codes that each code
  /// declares as related. The codes are in their order.
  init(codes: [String], related: [String: [String]] = [:]) throws {
    let ids = Set(codes.compactMap(\.first)).sorted()
    self.init(
      id: "sip",
      classes: ids.map { CodeClass(id: "\($0)xx", name: "Class \($0)", label: nil, codes: []) },
      sections: Section.standard, facts: [], parties: [],
      codes: try codes.map { text in
        Code(
          id: try #require(CodeID(text)), value: try #require(CodeValue(text)), aliases: [],
          classIndex: try #require(text.first.flatMap { ids.firstIndex(of: $0) }), references: [],
          related: try (related[text] ?? []).map { try #require(codes.firstIndex(of: $0)) },
          facts: [], namedCodes: [], flow: [], texts: [:])
      }, notes: [], image: nil, names: [:])
  }
}
