/// How a language writes small and capital letters.
struct Spelling {
  let language: String

  /// Whether nouns keep their capital wherever they stand, so that a first letter says nothing.
  var capitalizesNouns: Bool {
    ["de", "lb", "gsw", "nds", "bar", "ksh"].contains(language)
  }

  /// The small letter of a capital one. Languages that write i with and without a dot keep the two
  /// apart (Unicode, SpecialCasing.txt).
  func small(_ letter: Character) -> String {
    guard Self.keepsDots.contains(language) else { return letter.lowercased() }
    return switch String(letter).composed {
    case "I": "ı"
    case "İ": "i"
    default: letter.lowercased()
    }
  }

  private static let keepsDots: Set<String> = ["tr", "az", "crh", "gag"]
}
