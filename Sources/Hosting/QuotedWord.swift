/// Words in the configuration of nginx and Apache, which read quotes and backslashes alike.
enum ConfigurationWord {
  /// The text as one word: as it is if it can stand so, or else in quotes.
  static func plain(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      !$0.isASCII || $0.properties.isAlphabetic
        || "0123456789-._~!+,=@%/".unicodeScalars.contains($0)
    }
    return isPlain ? text : quoted(text)
  }

  /// The text in double quotes. A backslash that would change what follows it is doubled; all
  /// others stay, since neither server takes them for more than they are.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append("\"")
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\"" || (scalar == "\\" && changes(rest.first)) { result.append("\\") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  /// Whether a backslash before a character of the text would not stay what it is; `nil` stands for
  /// the quote at the end.
  private static func changes(_ next: Unicode.Scalar?) -> Bool {
    next.map { "\\\"'tnr".unicodeScalars.contains($0) } ?? true
  }
}

/// Texts between double quotes in a shell (POSIX, 2.2.3).
enum ShellText {
  /// The text as it has to be written there to mean itself.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "\\\"$`".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
