import Catalog
import Diagnostics
import Files
import Languages
import YAML

/// `diptych new locale`: one more language of a site.
struct NewLocaleCommand {
  private let arguments: ArgumentReader
  private let root: SiteRoot
  private let locale: LanguageTag
  private let table: [UInt8]?

  init(_ arguments: ArgumentReader) throws(UsageError) {
    self.arguments = arguments
    root = try SiteLoading(arguments).root
    let tag = try NewLocale.tag(arguments.operands[0], arguments)
    locale = tag
    let own = root.path(of: NewLocale.tableFile(of: tag))
    table =
      FileReading.kind(of: own) == .file ? nil : try NewLocale.table(of: [tag], arguments)?.bytes
  }

  func run(console: Console) throws -> ExitStatus {
    let path = root.path(of: SiteRoot.configurationFile)
    let edited: [UInt8]
    do {
      edited = try configuration(path)
    } catch let error as Diagnostic {
      console.say(error.description)
      return .siteHasErrors
    }
    if let table {
      let written = NewFileWriting.write(
        table, to: root.path(of: NewLocale.tableFile(of: locale)), advice: "the words of pages",
        console: console)
      guard written == .done else { return written }
    }
    try FileWriting.replace(path, with: edited)
    console.say(
      "\(path): “\(locale)” added; translate the names in protocol.yaml, then run “diptych translations”"
    )
    return .done
  }

  /// The configuration with the locale as the last one.
  private func configuration(_ path: String) throws -> [UInt8] {
    let file = try SourceFile.reading(path, as: path)
    let keys = try YAMLDocument.parse(file)?.mappingEntries ?? []
    guard let node = keys.first(where: { $0.key == "locales" })?.value,
      case .sequence(let items) = node.content, let last = items.last
    else {
      throw Diagnostic(
        at: SourceLocation(path: path), "“locales” is no list", remedy: "write “locales: [en]”")
    }
    let isThere = items.contains { item in
      if case .scalar(locale.text, _) = item.content { true } else { false }
    }
    guard !isThere else { throw arguments.error("the site has the locale “\(locale)” already") }
    var bytes = file.bytes
    let isInline = bytes[node.range.lowerBound] == UInt8(ascii: "[")
    let line = bytes[..<last.range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let added =
      isInline
      ? Array(", \(locale)".utf8)
      : Array("\n".utf8) + bytes[line..<last.range.lowerBound] + Array(locale.text.utf8)
    bytes.insert(contentsOf: added, at: last.range.upperBound)
    return bytes
  }
}
