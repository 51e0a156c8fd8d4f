import CSQLite
import Docset
import Testing

@Suite struct `The index of a docset` {
  static let entries = [
    DocsetEntry(name: "407 Пароль “'\"", kind: .code, path: "ru/sip/407.html"),
    DocsetEntry(name: "401 vs 407", kind: .guide, path: "ru/compare/sip/401-vs-407.html"),
    DocsetEntry(name: "SIP", kind: .entry, path: "ru/sip/index.html"),
  ]

  @Test func `has the table that Dash documents, in the order of the entries`() throws {
    let database = try OpenedDatabase(try DocsetIndex.database(of: Self.entries))
    #expect(
      try database.rows("SELECT id, name, type, path FROM searchIndex ORDER BY id") == [
        ["1", "407 Пароль “'\"", "Value", "ru/sip/407.html"],
        ["2", "401 vs 407", "Guide", "ru/compare/sip/401-vs-407.html"],
        ["3", "SIP", "Protocol", "ru/sip/index.html"],
      ])
    #expect(
      try database.rows("SELECT sql FROM sqlite_schema ORDER BY type DESC") == [
        [
          "CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT)"
        ],
        ["CREATE UNIQUE INDEX anchor ON searchIndex (name, type, path)"],
      ])
    #expect(try database.rows("PRAGMA integrity_check") == [["ok"]])
  }

  @Test func `is the same for the same entries`() throws {
    let many = (0..<3000).map {
      DocsetEntry(name: "\($0 * 7919 % 3001)", kind: .code, path: "\($0).html")
    }
    #expect(try DocsetIndex.database(of: many) == DocsetIndex.database(of: many))
  }

  @Test func `can be empty`() throws {
    let database = try OpenedDatabase(try DocsetIndex.database(of: []))
    #expect(try database.rows("SELECT count(*) FROM searchIndex") == [["0"]])
  }

  @Test func `is refused if an entry is there twice`() {
    let error = #expect(throws: DatabaseError.self) {
      _ = try DocsetIndex.database(of: Self.entries + Self.entries)
    }
    #expect(
      error?.description
        == "can't make the index: UNIQUE constraint failed: searchIndex.name, searchIndex.type, "
        + "searchIndex.path")
  }
}
