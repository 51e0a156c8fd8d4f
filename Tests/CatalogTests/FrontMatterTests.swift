import Diagnostics
import Testing

@testable import Catalog

@Suite struct `Front matter` {
  @Test(arguments: [
    ("---\nname: x\n---\ntext\n", "name: x\n", "text\n"),
    ("---\n---\n", "", ""),
    ("---\n---", "", ""),
    ("---\r\nname: x\r\n---\r\ntext", "name: x\r\n", "text"),
    ("--- \nname: x\n---  \ntext", "name: x\n", "text"),
    ("\u{FEFF}---\nname: x\n---\ntext", "name: x\n", "text"),
    ("---\nname: ---\n---\n---\n", "name: ---\n", "---\n"),
    ("---\n ---\n----\n---\ntext", " ---\n----\n", "text"),
  ])
  func `stands between two lines`(text: String, yaml: String, body: String) throws {
    let file = SourceFile(path: "10.md", text: text)
    let parts = try FrontMatter(of: file)
    #expect(file.text(in: parts.yaml) == yaml)
    #expect(file.text(in: parts.body) == body)
  }

  @Test(arguments: ["", "\n---\n---\n", "name: x\n---\n", "----\n---\n", " ---\n---\n"])
  func `is missing if the file does not start with it`(text: String) {
    #expect(
      complaint(of: text)
        == "10.md:1:1: error: the front matter is missing; "
        + "start the file with a line “---”, the keys, and another line “---”")
  }

  @Test(arguments: ["", "Text.", "\n---\n", "\u{FEFF}Text.", "----\n---\n"])
  func `may be left out where no key is needed`(text: String) throws {
    let file = SourceFile(path: "10.fr.md", text: text)
    let parts = try FrontMatter(of: file, isRequired: false)
    #expect(!parts.isPresent)
    #expect(parts.yaml.isEmpty)
    #expect(parts.body == file.byteOrderMarkLength..<file.bytes.count)
  }

  @Test(arguments: ["---", "---\n", "---\nname: x\n", "---\nname: x\n ---\n"])
  func `must be closed`(text: String) {
    #expect(
      complaint(of: text)
        == "10.md:1:1: error: the front matter is never closed; end it with a line “---”")
  }

  private func complaint(of text: String) -> String? {
    let error = #expect(throws: Diagnostic.self) {
      try FrontMatter(of: SourceFile(path: "10.md", text: text))
    }
    return error?.description
  }
}
