import Languages

/// What the name of a file in `Content/<protocol>/` says.
enum ContentFileName: Hashable {
  case protocolSource
  case protocolTranslation(LanguageTag)
  case code(CodeID)
  case translation(CodeID, LanguageTag)
  case unknown

  /// - Parameter locales: the configured locales.
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
    if let dot = stem.lastIndex(of: "."),
      let tag = LanguageTag(String(stem[stem.index(after: dot)...])),
      let code = CodeID(String(stem[..<dot]))
    {
      return .translation(code, tag)
    }
    return CodeID(stem).map { .code($0) } ?? .unknown
  }
}
