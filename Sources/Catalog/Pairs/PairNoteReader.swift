import Diagnostics
import Languages
import Markdown
import YAML

/// Reads one note's file.
struct PairNoteReader: FileReader {
  private(set) var log = DiagnosticLog()
  private let file: SourceFile
  private let options: MarkdownOptions

  init(file: SourceFile, rules: MarkdownOptions) {
    self.file = file
    options = rules
  }

  mutating func read() -> NoteText? {
    guard
      let parts = log.collect({ () throws(Diagnostic) in
        try FrontMatter(of: file, isRequired: false)
      }),
      let document = log.collect({ () throws(Diagnostic) in
        try YAMLDocument.parse(file, range: parts.yaml)
      }), var keys = YAMLMapping(document, in: file, as: "the front matter", log: &log)
    else { return nil }
    let stamp = StampReader.read("translatedFrom", of: &keys, log: &log)
    let allowed = AllowReader.read(in: &keys, log: &log)
    keys.reportUnknownKeys(log: &log)
    var markdown = MarkdownDocument(file, range: parts.body, options: options)
    guard markdown.reportProblems(in: file, log: &log) else { return nil }
    var links = LinkReader(of: file)
    links.read(&markdown, at: { SourceLocation(file: file, offset: $0) }, log: &log)
    let text = markdown.render(markdown.blocks.indices)
    guard let opening = text.firstParagraph else {
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: parts.body.lowerBound), "the note is empty",
          remedy: "write its text or remove the file"))
      return nil
    }
    return NoteText(
      passage: Passage(
        html: text.html, opening: opening, file: file, range: parts.body, unread: markdown.unread),
      translatedFrom: stamp, allowed: allowed, links: links.links)
  }
}
