import Catalog
import Diagnostics
import Testing

@testable import Translations

@Suite struct `Stamps in the front matter` {
  static let block = StampBlock.sections([
    .fix: Lanterns.stamp(of: "Light it."), .description: Lanterns.stamp(of: "The light is out."),
  ])

  static let lines = """
    translatedFrom:
      description: \(Lanterns.stamp(of: "The light is out."))
      fix: \(Lanterns.stamp(of: "Light it."))
    """

  static let edits = [
    ("---\n---\nText.\n", "---\n\(lines)\n---\nText.\n"),
    ("---\nname: Aus\n---\nText.", "---\nname: Aus\n\(lines)\n---\nText."),
    (
      "---\nname: |\n  Aus\n\n# end\n--- \nText.\n",
      "---\nname: |\n  Aus\n\n# end\n\(lines)\n--- \nText.\n"
    ),
    (
      "---\ntranslatedFrom:\n  fix: 00000000 # by hand\nname: Aus\n---\n",
      "---\n\(lines) # by hand\nname: Aus\n---\n"
    ),
    (
      "---\n# one\ntranslatedFrom: {fix: '00000000',\n  encounter: aaaaaaaa} # two\n\nname: A\n---\n",
      "---\n# one\n\(lines) # two\n\nname: A\n---\n"
    ),
    (
      "---\ntranslatedFrom:\n  fix: 00000000\n\n  # about names\n\nname: A\n---\n",
      "---\n\(lines)\n\n  # about names\n\nname: A\n---\n"
    ),
    ("---\ntranslatedFrom:\nname: A\n---\n", "---\n\(lines)\nname: A\n---\n"),
    ("---\ntranslatedFrom: [wrong]\n---\n", "---\n\(lines)\n---\n"),
    ("---\n\(lines)\n---\nText.\n", "---\n\(lines)\n---\nText.\n"),
    ("\u{FEFF}---\nname: Ö\n---\nText.\n", "\u{FEFF}---\nname: Ö\n\(lines)\n---\nText.\n"),
    (
      "---\r\nname: A\r\n---\r\nText.\r\n",
      "---\r\nname: A\r\n\(lines.replacing("\n", with: "\r\n"))\r\n---\r\nText.\r\n"
    ),
    (
      "---\n  name: A\n---\n",
      "---\n  name: A\n\(lines.split(separator: "\n").map { "  \($0)\n" }.joined())---\n"
    ),
  ]

  @Test(arguments: edits)
  func `are put in, and every other byte stays`(before: String, after: String) throws {
    let bytes = try StampEdit(SourceFile(path: "30.fr.md", text: before)).bytes(with: Self.block)
    #expect(String(decoding: bytes, as: UTF8.self) == after)
  }

  @Test(arguments: [
    ("---\n---\nText.\n", "---\ntranslatedFrom: STAMP\n---\nText.\n"),
    ("---\ntranslatedFrom: 00000000\n---\n", "---\ntranslatedFrom: STAMP\n---\n"),
  ])
  func `are single ones for notes`(before: String, after: String) throws {
    let stamp = try #require(TextStamp("0123abcd"))
    let edit = StampEdit(SourceFile(path: "n.md", text: before))
    let bytes = try edit.bytes(with: .parts([.note: stamp]))
    #expect(
      String(decoding: bytes, as: UTF8.self) == after.replacing("STAMP", with: stamp.description))
  }

  @Test(arguments: [
    (
      "---\n{name: Aus}\n---\n",
      "30.fr.md:1:1: error: the stamps can't be written into this front matter; "
        + "write its keys on lines of their own, without braces"
    ),
    (
      "---\nname: Aus\n",
      "30.fr.md:1:1: error: the front matter is never closed; end it with a line “---”"
    ),
  ])
  func `are refused where they can't be read back`(text: String, message: String) {
    let error = #expect(throws: Diagnostic.self) {
      try StampEdit(SourceFile(path: "30.fr.md", text: text)).bytes(with: Self.block)
    }
    #expect(error?.description == message)
  }
}
