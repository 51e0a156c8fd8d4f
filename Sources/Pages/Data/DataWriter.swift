import Catalog
import JSON
import Languages

/// Writes what all JSON files of a site have in common. docs/machines.md describes the format to
/// its users.
struct DataWriter {
  /// Goes up when a program that reads the files has to change.
  static let version = 1

  let site: Site
  let locale: LanguageTag

  /// Where the JSON goes.
  var json = JSONWriter()

  init(_ site: Site, locale: LanguageTag) {
    self.site = site
    self.locale = locale
  }

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
    list(site.configuration.pageLocales) { writer, tag in
      writer.object(.line) { writer in
        writer.string(tag.text, as: "locale")
        writer.addresses(entry, name, in: tag)
      }
    }
  }

  // MARK: Addresses

  /// Where a page and its data are.
  mutating func addresses(_ entry: ProtocolEntry, _ name: String, in tag: LanguageTag? = nil) {
    url("url", entry, name, ".html", in: tag)
    url("data", entry, name, ".json", in: tag)
  }

  private mutating func url(
    _ key: String, _ entry: ProtocolEntry, _ name: String, _ ending: String,
    in tag: LanguageTag? = nil
  ) {
    json.key(key)
    json.string { [site, locale] text in
      text.append(site.configuration.baseURL)
      text.append((tag ?? locale).text)
      text.append("/")
      text.append(entry.id)
      text.append("/")
      text.append(name)
      text.append(ending)
    }
  }

  // MARK: Texts

  /// A text with the language that it is really in.
  mutating func text(_ own: String?, or fallback: String, as key: String) {
    json.key(key)
    object(.line) { $0.members(of: own, or: fallback) }
  }

  mutating func members(of own: String?, or fallback: String) {
    string((own == nil ? source : locale).text, as: "lang")
    string(own ?? fallback, as: "text")
  }

  /// The name and the date of a code.
  mutating func name(of code: Code) {
    text(code.texts[locale]?.name, or: code.texts[source]?.name ?? "", as: "name")
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
    let own = entry.names[locale]
    let fallback = entry.names[source]
    string(entry.id, as: "id")
    string(own?.name ?? fallback?.name ?? entry.id, as: "name")
    text(own?.title, or: fallback?.title ?? "", as: "title")
  }

  mutating func codeClass(_ codeClass: CodeClass, of entry: ProtocolEntry) {
    let own = entry.names[locale]?.classNames[codeClass.id]
    let fallback = ClassName(name: codeClass.name, label: codeClass.label)
    object { writer in
      writer.string(codeClass.id, as: "id")
      writer.text(own?.name, or: fallback.name, as: "name")
      writer.text(
        own?.label(id: codeClass.id), or: fallback.label(id: codeClass.id), as: "label")
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
