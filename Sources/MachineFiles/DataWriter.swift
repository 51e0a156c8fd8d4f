import Addresses
import Bytes
import Catalog
import JSON
import Languages
import Markdown

/// Writes what all JSON files of a site have in common. docs/machines.md describes the format to
/// its users.
struct DataWriter: ~Copyable {
  /// Goes up when a program that reads the files has to change.
  static let version = 2

  /// What the names of the files end with.
  static let fileEnding: StaticString = ".json"

  let site: Site

  /// How the addresses of pages end.
  private let ending: PageEnding

  /// Which of the site's locales the file is in.
  private(set) var index = 0

  /// The address of the site, and those of the folders of all locales, escaped once for all files.
  private let base: JSONText
  private let folders: [JSONText]

  /// What texts in each locale have where they lead to other pages.
  private let places: [LinkPlaces]

  /// The codes of each protocol by its id, escaped once for all files.
  private var codes: [String: [(shown: JSONText, address: JSONText)]] = [:]

  /// The text of a section in the making.
  private var plain: [UInt8] = []

  /// Where the JSON goes.
  var json = JSONWriter()

  init(_ site: Site) {
    self.site = site
    ending = site.configuration.pageEnding
    let baseURL = site.configuration.baseURL
    let folders = site.configuration.locales.map { site.configuration.folder(of: $0) }
    places = folders.map { [ending] in
      LinkPlaces(root: baseURL, localeFolder: $0, ending: ending)
    }
    base = JSONText(baseURL)
    self.folders = folders.map { JSONText(baseURL + AddressFolder.locale($0).text) }
  }

  /// Writes a file of a locale, by its index, at the end of a buffer.
  mutating func writeFile(
    in locale: Int, to output: inout ByteBuffer, _ write: (inout DataWriter) -> Void
  ) {
    index = locale
    json.removeAll()
    write(&self)
    json.endDocument()
    json.withBytes { output.append($0) }
  }

  var locale: LanguageTag { site.configuration.locales[index] }
  var source: LanguageTag { site.configuration.sourceLocale }

  /// The first members of every file.
  mutating func head(_ entry: ProtocolEntry, _ name: PageFileName<String>) {
    string("Diptych", as: "generator")
    json.key("version")
    json.number(Self.version)
    string(locale.text, as: "locale")
    url("url", entry, name, in: index)
  }

  mutating func string(_ text: String, as key: String) {
    json.key(key)
    json.string(text)
  }

  /// The same file and its page in all locales.
  mutating func versions(_ entry: ProtocolEntry, _ name: PageFileName<String>) {
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
  mutating func addresses(
    _ entry: ProtocolEntry, _ name: PageFileName<String>, in locale: Int? = nil
  ) {
    url("url", entry, name, in: locale ?? index)
    url("data", entry, name, ending: Self.fileEnding, in: locale ?? index)
  }

  mutating func url(
    _ key: String, _ entry: ProtocolEntry, _ name: PageFileName<String>,
    ending: StaticString? = nil, in locale: Int
  ) {
    json.key(key)
    json.startString()
    json.append(folders[locale])
    AddressFolder.codes(locale: "", protocol: entry.id)
      .forEachPieceBelowLocale { json.append($0) }
    if ending != nil || name != .index || self.ending == .ofFile {
      name.forEachPiece(ending: ending ?? self.ending.text) { json.append($0) }
    }
    json.endString()
  }

  /// Writes the addresses of all comparisons of a code, by the other one.
  mutating func comparisons(of code: Int, in entry: ProtocolEntry) {
    let codes =
      self.codes[entry.id]
      ?? entry.codes.map { (shown: JSONText($0.value.text), address: JSONText($0.id.text)) }
    self.codes[entry.id] = codes
    let folder = JSONText(
      AddressFolder.comparisons(
        locale: site.configuration.folder(of: locale), protocol: entry.id
      ).text)
    for other in codes.indices where other != code {
      json.key(codes[other].shown)
      json.startString()
      json.append(base)
      json.append(folder)
      PageFileName.pair(min(code, other), max(code, other)).forEachPiece(ending: ending.text) {
        piece in
        switch piece {
        case .text(let text): json.append(text)
        case .name(let code): json.append(codes[code].address)
        }
      }
      json.endString()
    }
  }

  // MARK: Texts

  /// HTML, and its text without tags.
  mutating func html(_ html: [UInt8]) {
    let html = places[index].filled(html)
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

  /// A code as it is shown, and as addresses have it.
  mutating func names(of code: Code) {
    string(code.value.text, as: "code")
    string(code.id.text, as: "id")
  }

  /// The name and the date of a code.
  mutating func name(of code: Code) {
    text(code.name(in: locale, of: site.configuration), as: "name")
    if let gloss = code.gloss(in: locale) { string(gloss, as: "gloss") }
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

extension JSONWriter {
  fileprivate mutating func append(_ piece: AddressPiece<String>) {
    switch piece {
    case .text(let text): append(text)
    case .name(let name): append(name)
    }
  }
}
