import Diagnostics
import Markdown
import YAML

/// Reads one pair's file.
struct PairNoteReader: FileReader {
  struct Rules: Equatable, Sendable {
    /// The headings that the file may use.
    let headings: PairHeadings
    let texts: TextRules
  }

  private(set) var log = DiagnosticLog()
  private let file: SourceFile
  private let rules: Rules
  private var links: LinkReader
  private var headings: HeadingNames

  init(file: SourceFile, rules: Rules) {
    self.file = file
    self.rules = rules
    links = LinkReader(of: file, images: rules.texts.images)
    headings = HeadingNames(of: file, taken: rules.texts.takenIDs)
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
    let difference = readDifference(&keys)
    let stamps = StampReader.readParts(of: &keys, log: &log)
    let allowed = AllowReader.read(in: &keys, log: &log)
    keys.reportUnknownKeys(log: &log)
    var markdown = MarkdownDocument(file, range: parts.body, options: rules.texts.options)
    guard markdown.reportProblems(in: file, log: &log) else { return nil }
    links.read(&markdown, at: { [file] in SourceLocation(file: file, offset: $0) }, log: &log)
    var passages = readParts(of: markdown, in: parts.body)
    passages[.difference] = difference
    guard !passages.isEmpty else {
      if !log.hasErrors {
        log.append(
          Diagnostic(
            at: SourceLocation(file: file, offset: parts.body.lowerBound), "the note is empty",
            remedy: "write its text or remove the file"))
      }
      return nil
    }
    return NoteText(
      passages: passages, translatedFrom: stamps, allowed: allowed, links: links.links, file: file)
  }

  // MARK: The difference

  private mutating func readDifference(_ keys: inout YAMLMapping) -> Passage? {
    guard let text = keys.filledText("difference", log: &log) else { return nil }
    let inline = SourceFile(path: file.path, text: text.text)
    var document = MarkdownDocument(
      inline, range: 0..<inline.bytes.count, options: rules.texts.options)
    guard document.reportProblems(in: text, log: &log) else { return nil }
    links.read(&document, at: { _ in text.location }, log: &log)
    guard document.blocks.map(\.kind) == [.paragraph],
      let opening = document.render(0..<1).firstParagraph
    else {
      log.append(
        Diagnostic(
          at: text.location, "“difference” is more than a paragraph",
          remedy: "write one or two sentences; the rest is the note"))
      return nil
    }
    return Passage(inline: opening, markdown: text.text, file: file, range: text.range)
  }

  // MARK: The text

  /// The blocks of a part, and where its text starts and ends.
  private struct Piece {
    let part: PairPart
    let heading: MarkdownBlock?
    let blocks: Range<Int>
    let range: Range<Int>
  }

  private mutating func readParts(
    of document: borrowing MarkdownDocument, in body: Range<Int>
  ) -> [PairPart: Passage] {
    var passages: [PairPart: Passage] = [:]
    for piece in cut(document.blocks, in: body) {
      if passages[piece.part] != nil, let heading = piece.heading {
        report(heading, "“\(Self.label(of: heading))” is here twice", "join the two")
      } else if let passage = passage(of: piece, in: document) {
        passages[piece.part] = passage
      }
    }
    return passages
  }

  /// The text before the first heading, and what stands under each.
  private mutating func cut(_ blocks: [MarkdownBlock], in body: Range<Int>) -> [Piece] {
    let headings = blocks.indices.filter {
      if case .heading(let level, _) = blocks[$0].kind { level <= 2 } else { false }
    }
    let ends = headings.dropFirst() + [blocks.count]
    let end = headings.first.map { blocks[$0].offset } ?? body.upperBound
    let before = 0..<(headings.first ?? blocks.count)
    var pieces = [Piece(part: .note, heading: nil, blocks: before, range: body.lowerBound..<end)]
    for (start, end) in zip(headings, ends) {
      let heading = blocks[start]
      guard let part = rules.headings.part(under: Self.label(of: heading)) else {
        report(heading, "unknown heading “\(Self.label(of: heading))”", headingRemedy)
        continue
      }
      let inner = start + 1..<end
      let first = inner.isEmpty ? heading.offset : blocks[start + 1].offset
      let last = end < blocks.count ? blocks[end].offset : body.upperBound
      pieces.append(Piece(part: part, heading: heading, blocks: inner, range: first..<last))
    }
    return pieces
  }

  private var headingRemedy: String {
    let labels = rules.headings.labels.map { "“\($0)”" }
    return labels.isEmpty
      ? "write the note without headings of this size" : "use \(labels.joined(separator: ", "))"
  }

  private mutating func passage(
    of piece: Piece, in document: borrowing MarkdownDocument
  ) -> Passage? {
    let text = document.render(piece.blocks)
    if let heading = piece.heading {
      let isEmpty = document.blocks[piece.blocks].allSatisfy { $0.kind == .comment }
      guard !isEmpty else {
        report(
          heading, "there is nothing under “\(Self.label(of: heading))”",
          "write it or remove the heading")
        return nil
      }
      guard piece.part != .differences || isList(piece, in: document) else {
        report(
          heading, "“\(Self.label(of: heading))” is no list", "write each difference as an item")
        return nil
      }
    } else if text.firstParagraph == nil {
      // A file need not have a note, but a note has a paragraph.
      guard let block = document.blocks[piece.blocks].first(where: { $0.kind != .comment }) else {
        return nil
      }
      report(block, "the note has no paragraph", "start it with one")
      return nil
    }
    return Passage(
      text, headingIDs: headings.ids(of: text.headings, log: &log), file: file,
      range: piece.range, unread: document.unread)
  }

  private func isList(_ piece: Piece, in document: borrowing MarkdownDocument) -> Bool {
    document.blocks[piece.blocks].map(\.kind).filter { $0 != .comment } == [.list]
  }

  private static func label(of heading: MarkdownBlock) -> String {
    if case .heading(_, let text) = heading.kind { text } else { "" }
  }

  private mutating func report(_ block: MarkdownBlock, _ message: String, _ remedy: String) {
    log.append(
      Diagnostic(
        at: SourceLocation(file: file, offset: block.offset), message, remedy: remedy))
  }
}
