import Files
import Glibc
import SampleSites
import Testing

@testable import PageData

@Suite struct `The tables of docs/templates.md` {
  private static let path = "\(Sites.package)/docs/templates.md"

  /// `RECORD=1` writes the tables anew, and fails so that they are read.
  @Test func `say what is declared`() throws {
    let text = String(decoding: try FileReading.bytes(of: Self.path), as: UTF8.self)
    let updated = FieldTables.updated(text)
    if getenv("RECORD") != nil, updated != text {
      try FileWriting.replace(Self.path, with: Array(updated.utf8))
    }
    let lines = (text.split(separator: "\n"), updated.split(separator: "\n"))
    let difference = zip(lines.0, lines.1).first { $0 != $1 }
    #expect(
      updated == text,
      "“\(difference?.0 ?? "")” has to be “\(difference?.1 ?? "")”; record the tables with RECORD=1"
    )
  }

  @Test func `are all there`() throws {
    let text = String(decoding: try FileReading.bytes(of: Self.path), as: UTF8.self)
    for (name, _) in FieldTables.all {
      #expect(text.contains("<!-- fields of \(name) -->\n"), "the table of \(name)")
    }
  }
}
