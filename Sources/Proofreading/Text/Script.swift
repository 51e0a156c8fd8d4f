import Languages

/// The scripts that languages other than those of the Latin alphabet are written in.
enum Script: Sendable {
  case latin, arabic, armenian, bengali, chinese, cyrillic, devanagari, georgian, greek, hebrew
  case japanese, korean, tamil, thai

  /// The script of a locale: the one that its tag names, or else the one that its language is
  /// usually written in (CLDR, likely subtags).
  init(of locale: LanguageTag) {
    for part in locale.text.split(separator: "-").dropFirst() where part.utf8.count == 4 {
      if let script = Self.tagged[part.lowercased()] {
        self = script
        return
      }
    }
    self = Self.usual[locale.language] ?? .latin
  }

  private static let tagged: [String: Script] = [
    "latn": .latin, "arab": .arabic, "armn": .armenian, "beng": .bengali, "hans": .chinese,
    "hant": .chinese, "cyrl": .cyrillic, "deva": .devanagari, "geor": .georgian, "grek": .greek,
    "hebr": .hebrew, "jpan": .japanese, "kore": .korean, "taml": .tamil, "thai": .thai,
  ]

  private static let usual: [String: Script] = [
    "ar": .arabic, "be": .cyrillic, "bg": .cyrillic, "bn": .bengali, "el": .greek, "fa": .arabic,
    "he": .hebrew, "hi": .devanagari, "hy": .armenian, "ja": .japanese, "ka": .georgian,
    "kk": .cyrillic, "ko": .korean, "ky": .cyrillic, "mk": .cyrillic, "mn": .cyrillic,
    "mr": .devanagari, "ne": .devanagari, "ru": .cyrillic, "sr": .cyrillic, "ta": .tamil,
    "tg": .cyrillic, "th": .thai, "uk": .cyrillic, "ur": .arabic, "zh": .chinese,
  ]

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }

  private static let han: [ClosedRange<UInt32>] = [
    0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
  ]

  /// The blocks of the script's letters (Unicode, Blocks.txt).
  var ranges: [ClosedRange<UInt32>] {
    switch self {
    case .latin:
      [0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0x24F, 0x1E00...0x1EFF]
    case .arabic: [0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC]
    case .armenian: [0x530...0x58F]
    case .bengali: [0x980...0x9FF]
    case .chinese: Self.han
    case .cyrillic: [0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F]
    case .devanagari: [0x900...0x97F, 0xA8E0...0xA8FF]
    case .georgian: [0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F]
    case .greek: [0x370...0x3FF, 0x1F00...0x1FFF]
    case .hebrew: [0x590...0x5FF, 0xFB1D...0xFB4F]
    case .japanese: [0x3041...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F] + Self.han
    case .korean: [0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF]
    case .tamil: [0xB80...0xBFF]
    case .thai: [0xE00...0xE7F]
    }
  }

  /// What a message calls letters of the script.
  var name: String {
    switch self {
    case .latin: "Latin"
    case .arabic: "Arabic"
    case .armenian: "Armenian"
    case .bengali: "Bengali"
    case .chinese: "Chinese"
    case .cyrillic: "Cyrillic"
    case .devanagari: "Devanagari"
    case .georgian: "Georgian"
    case .greek: "Greek"
    case .hebrew: "Hebrew"
    case .japanese: "Japanese"
    case .korean: "Korean"
    case .tamil: "Tamil"
    case .thai: "Thai"
    }
  }
}
