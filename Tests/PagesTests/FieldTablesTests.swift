import Files
import Harness
import SampleSites
import Testing

@testable import PageData

@Suite struct `The tables of docs/templates.md` {
  private static let path = "\(Sites.package)/docs/templates.md"

  /// `RECORD=1` writes the tables anew, and fails so that they are read.
  @Test func `say what is declared`() throws {
    let text = String(decoding: try FileReading.bytes(of: Self.path), as: UTF8.self)
    try Recording.expect(FieldTables.updated(text), matches: Self.path)
  }

  @Test func `are all there`() throws {
    let text = String(decoding: try FileReading.bytes(of: Self.path), as: UTF8.self)
    for (name, _) in FieldTables.all {
      #expect(text.contains("<!-- fields of \(name) -->\n"), "the table of \(name)")
    }
  }
}
