import Diagnostics
import Theme

/// A file of the theme that is named on the command line.
enum ThemeArgument {
  /// - Parameter name: as the theme calls it, or without the folder, or without the ending.
  static func file(_ name: String, _ arguments: ArgumentReader) throws(UsageError) -> ThemeFile {
    let own = name.hasPrefix("theme:") ? String(name.dropFirst("theme:".count)) : name
    let names = [
      own, "Templates/\(own)", "Templates/\(own).mustache", "Templates/assets/\(own)",
      "Locales/\(own)", "Locales/\(own).yaml",
    ]
    for name in names {
      if let file = ThemeFile.all.first(where: { $0.name == name }) { return file }
    }
    let advice = Suggestion.advice(for: own, among: ThemeFile.all.map(\.name))
    throw arguments.error("the theme has no file “\(own)”\(advice)")
  }
}
