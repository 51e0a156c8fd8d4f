import Diagnostics
import Markdown
import YAML

/// What was read from one file of a page that stands by itself.
struct ArticleFile: Sendable {
  let text: ArticleText
  let menu: Article.Menu
  let order: Int?
}

/// Reads the file of a page that stands by itself, in the source locale or in translation.
struct ArticleReader: FileReader {
  struct Rules: Equatable, Sendable {
    /// Whether the file is the source locale's, which must be complete.
    let isSource: Bool
    let texts: TextRules
  }

  private(set) var log = DiagnosticLog()
  private let file: SourceFile
  private let rules: Rules
  private var links: LinkReader

  init(file: SourceFile, rules: Rules) {
    self.file = file
    self.rules = rules
    links = LinkReader(of: file, images: rules.texts.images)
  }

  mutating func read() -> ArticleFile? {
    guard
      let parts = log.collect({ () throws(Diagnostic) in
        try FrontMatter(of: file, isRequired: rules.isSource)
      }),
      let document = log.collect({ () throws(Diagnostic) in
        try YAMLDocument.parse(file, range: parts.yaml)
      }), var keys = YAMLMapping(document, in: file, as: "the front matter", log: &log)
    else { return nil }
    let title =
      rules.isSource
      ? keys.requiredText(
        "title", remedy: "give the heading of the page, as in “title: About”", log: &log)
      : keys.filledText("title", log: &log)
    let menu = rules.isSource ? keys.choice("menu", log: &log) ?? Article.Menu.footer : .footer
    let order = rules.isSource ? readOrder(&keys) : nil
    let stamp = rules.isSource ? nil : StampReader.read("translatedFrom", of: &keys, log: &log)
    let allowed = AllowReader.read(in: &keys, log: &log)
    keys.reportUnknownKeys(log: &log)
    let passage = readPassage(parts.body)
    return ArticleFile(
      text: ArticleText(
        title: title?.text, passage: passage, translatedFrom: stamp, allowed: allowed,
        links: links.links, file: file),
      menu: menu, order: order)
  }

  private mutating func readOrder(_ keys: inout YAMLMapping) -> Int? {
    guard let text = keys.text("order", log: &log) else { return nil }
    if let order = Int(text.text) { return order }
    log.append(
      Diagnostic(
        at: text.location, "“order” can't be “\(text.text)”",
        remedy: "write a whole number; pages with smaller ones come first"))
    return nil
  }

  private mutating func readPassage(_ body: Range<Int>) -> Passage? {
    var document = MarkdownDocument(file, range: body, options: rules.texts.options)
    guard document.reportProblems(in: file, log: &log) else { return nil }
    links.read(&document, at: { [file] in SourceLocation(file: file, offset: $0) }, log: &log)
    for block in document.blocks {
      guard case .heading(1, let text) = block.kind else { continue }
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: block.offset),
          "“\(text)” is as large a heading as the page's title", remedy: "write it with “##”"))
    }
    guard document.blocks.contains(where: { $0.kind != .comment }) else {
      if rules.isSource {
        log.append(
          Diagnostic(
            at: SourceLocation(file: file, offset: body.lowerBound), "the page is empty",
            remedy: "write its text or remove the file"))
      }
      return nil
    }
    let text = document.render(document.blocks.indices)
    var names = HeadingNames(of: file, taken: rules.texts.takenIDs)
    return Passage(
      text, headingIDs: names.ids(of: text.headings, log: &log), file: file, range: body,
      unread: document.unread)
  }
}
