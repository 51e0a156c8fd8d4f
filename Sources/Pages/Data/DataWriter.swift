import Catalog
import JSON
import Languages

/// Writes what all JSON files of a site have in common. docs/machines.md describes the format to
/// its users.
struct DataWriter: ~Copyable {
  /// Goes up when a program that reads the files has to change.
  static let version = 1

  let site: Site

  /// Which of the site's locales the file is in.
  private var index = 0

  /// The address of the pages of each locale, escaped once for all files.
  private let folders: [JSONText]

  /// The texts of each protocol by its id.
  private var comparisonTexts: [String: ComparisonTexts] = [:]

  /// The text of a section in the making.
  private var plain: [UInt8] = []

  /// Where the JSON goes.
  var json = JSONWriter()

  init(_ site: Site) {
    self.site = site
    let baseURL = site.configuration.baseURL
    folders = site.configuration.locales.map { JSONText("\(baseURL)\($0)/") }
  }

  /// Starts a file of a locale, by its index, and forgets the one before.
  mutating func startFile(in locale: Int) {
    index = locale
    json.removeAll()
  }

  var locale: LanguageTag { site.configuration.locales[index] }
  var source: LanguageTag { site.configuration.sourceLocale }

  /// The first members of every file.
  mutating func head(_ entry: ProtocolEntry, _ name: String) {
    string("Diptych", as: "generator")
    json.key("version")
    json.number(Self.version)
    string(locale.text, as: "locale")
    url("url", entry, name, ".html")
  }

  mutating func string(_ text: String, as key: String) {
    json.key(key)
    json.string(text)
  }

  /// The same file and its page in all locales.
  mutating func versions(_ entry: ProtocolEntry, _ name: String) {
    json.key("versions")
    list(site.configuration.pageLocales.indices) { writer, locale in
      writer.object(.line) { writer in
        writer.string(writer.site.configuration.locales[locale].text, as: "locale")
        writer.addresses(entry, name, in: locale)
      }
    }
  }

  // MARK: Addresses

  /// Where a page and its data are.
  mutating func addresses(_ entry: ProtocolEntry, _ name: String, in locale: Int? = nil) {
    url("url", entry, name, ".html", in: locale)
    url("data", entry, name, ".json", in: locale)
  }

  private mutating func url(
    _ key: String, _ entry: ProtocolEntry, _ name: String, _ ending: String,
    in locale: Int? = nil
  ) {
    json.key(key)
    json.startString()
    json.append(folders[locale ?? index])
    json.append(entry.id)
    json.append("/")
    json.append(name)
    json.append(ending)
    json.endString()
  }

  /// Writes the addresses of all comparisons of a code, by the other one.
  mutating func comparisons(of code: Int, in entry: ProtocolEntry) {
    let texts = comparisonTexts[entry.id] ?? ComparisonTexts(of: entry)
    comparisonTexts[entry.id] = texts
    for other in texts.codes.indices where other != code {
      json.key(texts.codes[other])
      json.startString()
      json.append(folders[index])
      json.append(texts.folder)
      if other < code {
        json.append(texts.codes[other])
        json.append(texts.seconds[code])
      } else {
        json.append(texts.firsts[code])
        json.append(texts.codes[other])
        json.append(texts.ending)
      }
      json.endString()
    }
  }

  // MARK: Texts

  /// HTML, and its text without tags.
  mutating func html(_ html: [UInt8]) {
    plain.removeAll(keepingCapacity: true)
    PlainText.append(html, to: &plain)
    if plain.last == UInt8(ascii: " ") { plain.removeLast() }
    json.key("html")
    json.string(html)
    json.key("text")
    json.string(plain)
  }

  /// A text with the language that it is really in.
  mutating func text(_ name: ResolvedName, as key: String) {
    json.key(key)
    object(.line) { $0.members(of: name) }
  }

  mutating func members(of name: ResolvedName) {
    string((name.isFallback ? source : locale).text, as: "lang")
    string(name.text, as: "text")
  }

  /// The name and the date of a code.
  mutating func name(of code: Code) {
    text(code.name(in: locale, of: site.configuration), as: "name")
  }

  mutating func date(of code: Code) {
    json.key("updated")
    if let date = code.updated(in: locale, of: site.configuration) {
      json.string(date.description)
    } else {
      json.null()
    }
  }

  /// What a protocol is called.
  mutating func names(of entry: ProtocolEntry) {
    let names = entry.names(in: locale, of: site.configuration)
    string(entry.id, as: "id")
    string(names.name.text, as: "name")
    text(names.title, as: "title")
  }

  mutating func codeClass(_ codeClass: CodeClass, of entry: ProtocolEntry) {
    let names = entry.names(in: locale, of: site.configuration)
    object { writer in
      writer.string(codeClass.id, as: "id")
      writer.text(names.className(codeClass), as: "name")
      writer.text(names.classLabel(codeClass), as: "label")
    }
  }

  // MARK: Structure

  mutating func object(
    _ layout: JSONWriter.Layout = .lines, _ write: (inout DataWriter) -> Void
  ) {
    json.startObject(layout)
    write(&self)
    json.end()
  }

  mutating func list<Item>(
    _ items: some Sequence<Item>, _ write: (inout DataWriter, Item) -> Void
  ) {
    json.startArray(.lines)
    for item in items { write(&self, item) }
    json.end()
  }
}
