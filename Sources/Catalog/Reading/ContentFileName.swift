import Diagnostics
import Files
import Languages
import Theme

/// What the name of a file in `Content/<protocol>/` says.
enum ContentFileName: Hashable {
  case protocolSource
  case protocolTranslation(LanguageTag)
  case code(CodeID)
  case translation(CodeID, LanguageTag)
  case unknown

  init(_ name: String) {
    if name.hasSuffix(".yaml") {
      self = Self.protocolFile(String(name.dropLast(".yaml".count)))
    } else if name.hasSuffix(".md") {
      self = Self.codeFile(String(name.dropLast(".md".count)))
    } else {
      self = .unknown
    }
  }

  private static func protocolFile(_ stem: String) -> ContentFileName {
    if stem == "protocol" { return .protocolSource }
    guard stem.hasPrefix("protocol."), let tag = LanguageTag(String(stem.dropFirst(9))) else {
      return .unknown
    }
    return .protocolTranslation(tag)
  }

  private static func codeFile(_ stem: String) -> ContentFileName {
    if let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")),
      let tag = LanguageTag(String(stem[stem.index(after: dot)...])),
      let code = CodeID(String(stem[..<dot]))
    {
      return .translation(code, tag)
    }
    return CodeID(stem).map { .code($0) } ?? .unknown
  }
}

/// The file of a code in one locale.
struct CodeFileName: Sendable {
  /// The name as seen from the site's folder.
  let name: String
  let code: CodeID
  let locale: LanguageTag
}

/// The files of `Content/<protocol>/` that can be used, by what they are.
struct ContentFileNames {
  /// The locales that `protocol.yaml` is translated to.
  private(set) var translations: [LanguageTag] = []
  private(set) var codes: [CodeFileName] = []

  /// Whether there is a folder with notes on pairs.
  private(set) var hasNotes = false

  /// - Parameter folder: the protocol's folder, as seen from the site's.
  init(
    in folder: String, of files: SiteFiles, configuration: SiteConfiguration,
    log: inout DiagnosticLog
  ) {
    let entries = files.entries(of: folder, log: &log)
    let names = Set(entries.map(\.name))
    for entry in entries where !entry.isHidden {
      let name = "\(folder)/\(entry.name)"
      if entry.name == PairNoteFiles.folder, entry.kind == .folder {
        hasNotes = true
        continue
      }
      if entry.kind == .folder, case .unknown = ContentFileName(entry.name) {
        files.checkImages(in: name, log: &log)
        continue
      }
      if ImageFile.isImage(entry.name) { continue }
      var kind = entry.kind == .file ? ContentFileName(entry.name) : .unknown
      if case .translation(let code, let locale) = kind, !names.contains("\(code).md"),
        !configuration.locales.contains(locale), let whole = CodeID("\(code).\(locale)")
      {
        // “err.no” is no translation of “err” to Norwegian.
        kind = .code(whole)
      }
      switch kind {
      case .protocolSource: break
      case .protocolTranslation(let locale):
        if configuration.translates(to: locale, name, of: files, log: &log) {
          translations.append(locale)
        }
      case .code(let code):
        code.checkLength(at: files.location(of: name), log: &log)
        codes.append(CodeFileName(name: name, code: code, locale: configuration.sourceLocale))
      case .translation(let code, let locale):
        if configuration.translates(to: locale, name, of: files, log: &log) {
          codes.append(CodeFileName(name: name, code: code, locale: locale))
        }
      case .unknown:
        log.append(Self.unknown(entry.name, at: files.location(of: name)))
      }
    }
  }
}

extension ContentFileNames {
  fileprivate static func unknown(_ name: String, at location: SourceLocation) -> Diagnostic {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(".md".count)) : ""
    let letters = stem.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard !letters.isEmpty, CodeValue(stem) != nil, !stem.contains(where: \.isWhitespace) else {
      return Diagnostic(
        at: location, "this is neither a protocol's file nor a code's",
        remedy: "name it “protocol.yaml”, “<code>.md” or “<code>.<locale>.md”, or move it away")
    }
    return Diagnostic(
      at: location, "no code's file can be called “\(stem)”",
      remedy: "use letters, digits, “.”, “_” and “-”, with a letter or digit first and no “-vs-”, "
        + "and write “code: \"\(stem)\"” in it")
  }
}

extension SiteFiles {
  /// Reports what is no image in a folder of images and in those below it.
  func checkImages(in folder: String, log: inout DiagnosticLog) {
    for entry in entries(of: folder, log: &log) where !entry.isHidden {
      let name = "\(folder)/\(entry.name)"
      if entry.kind == .folder {
        checkImages(in: name, log: &log)
      } else if !ImageFile.isImage(entry.name) {
        log.append(
          Diagnostic(
            at: location(of: name), "this is no image, and not in a place for texts",
            remedy: "move it to “\(StaticFile.folder)”, or away"))
      }
    }
  }
}

extension CodeID {
  /// - Returns: `false`, after a message, if the names of comparisons would be too long for files.
  @discardableResult
  func checkLength(at location: SourceLocation, log: inout DiagnosticLog) -> Bool {
    let most = PortableNames.mostBytesOfCode
    guard text.utf8.count > most else { return true }
    log.append(
      Diagnostic(
        at: location,
        "the code has \(text.utf8.count) characters, so that the files of its comparisons would "
          + "have names longer than \(PortableNames.mostBytes)", remedy: "shorten it to \(most)"))
    return false
  }
}

extension SiteConfiguration {
  /// Whether a file may be a translation to a locale; if not, the log says why.
  func translates(
    to locale: LanguageTag, _ name: String, of files: SiteFiles, log: inout DiagnosticLog
  ) -> Bool {
    let location = files.location(of: name)
    if locale == sourceLocale {
      log.append(
        Diagnostic(
          at: location, "the source locale's text has no locale in its name",
          remedy: "name it without “.\(locale)”"))
      return false
    }
    guard locales.contains(locale) else {
      // A locale that was taken out of the list is told of once, at its string table.
      guard !hasTable(of: locale, in: files) else { return false }
      log.append(
        Diagnostic(
          at: location, "the site has no locale “\(locale)”",
          remedy: Suggestion.remedy(for: locale.text, among: locales.map(\.text))
            ?? "add it to “locales” in \(SiteRoot.configurationFile)"))
      return false
    }
    return true
  }

  /// Whether a locale that is not in the list could be: the site or the theme below it has its
  /// table.
  func hasTable(of locale: LanguageTag, in files: SiteFiles) -> Bool {
    let name = "Locales/\(locale).yaml"
    guard !files.hasFile(name) else { return true }
    let hasTheme = (theme ?? .implied(by: files)) == .shipped
    return hasTheme && ThemeFile.all.contains { $0.name == name }
  }
}
