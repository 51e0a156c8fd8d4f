import Catalog
import JSON
import Languages

/// What all JSON files of a site have in common. docs/data.md describes the format to its users.
struct DataFormat {
  /// Goes up when a program that reads the files has to change.
  static let version = 1

  let site: Site
  let locale: LanguageTag

  var source: LanguageTag { site.configuration.sourceLocale }

  /// The first members of every file.
  func head(_ path: String) -> [(String, JSONValue)] {
    [
      ("version", .number(Self.version)), ("locale", .string(locale.text)),
      ("url", .string(url("\(path).html"))),
    ]
  }

  /// The same file and its page in all locales.
  func versions(_ path: String) -> JSONValue {
    .array(
      site.configuration.locales.map { tag in
        .object([
          ("locale", .string(tag.text)), ("url", .string(url("\(path).html", in: tag))),
          ("data", .string(url("\(path).json", in: tag))),
        ])
      })
  }

  /// The members that tell where a page of this locale and its data are.
  func addresses(_ path: String) -> [(String, JSONValue)] {
    [("url", .string(url("\(path).html"))), ("data", .string(url("\(path).json")))]
  }

  /// An address below the locale as a whole one.
  func url(_ path: String, in tag: LanguageTag? = nil) -> String {
    "\(site.configuration.baseURL)\(tag ?? locale)/\(path)"
  }

  /// A text with the language that it is really in.
  func text(_ own: String?, or fallback: String) -> JSONValue {
    .object(members(own, or: fallback))
  }

  func members(_ own: String?, or fallback: String) -> [(String, JSONValue)] {
    [
      ("lang", .string((own == nil ? source : locale).text)), ("text", .string(own ?? fallback)),
    ]
  }

  func name(of code: Code) -> JSONValue {
    text(code.texts[locale]?.name, or: code.texts[source]?.name ?? "")
  }

  func date(of code: Code) -> JSONValue {
    code.updated(in: locale, of: site.configuration).map { .string($0.description) } ?? .null
  }

  /// What a protocol is called.
  func names(of entry: ProtocolEntry) -> [(String, JSONValue)] {
    let own = entry.names[locale]
    let fallback = entry.names[source]
    return [
      ("id", .string(entry.id)), ("name", .string(own?.name ?? fallback?.name ?? entry.id)),
      ("title", text(own?.title, or: fallback?.title ?? "")),
    ]
  }

  func codeClass(_ codeClass: CodeClass, of entry: ProtocolEntry) -> JSONValue {
    let own = entry.names[locale]?.classNames[codeClass.id]
    let fallback = ClassName(name: codeClass.name, label: codeClass.label)
    return .object([
      ("id", .string(codeClass.id)), ("name", text(own?.name, or: fallback.name)),
      ("label", text(own?.label(id: codeClass.id), or: fallback.label(id: codeClass.id))),
    ])
  }
}
