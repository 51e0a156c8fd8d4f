/// The plural of an English noun, or of the last word of several.
enum EnglishPlural {
  static func of(_ noun: String) -> String {
    let start = noun.lastIndex { !$0.isLetter }.map(noun.index(after:)) ?? noun.startIndex
    return noun[..<start] + plural(of: String(noun[start...]))
  }

  private static func plural(of word: String) -> String {
    let small = word.lowercased()
    if let irregular = irregular[small] { return irregular }
    // An acronym takes an s whatever it ends with.
    if word.count > 1, word == word.uppercased() { return word + "s" }
    if small.hasSuffix("y"), let before = small.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    if small.hasSuffix("sis") { return word.dropLast(2) + "es" }
    return hissing.contains(where: small.hasSuffix) ? word + "es" : word + "s"
  }

  private static let hissing = ["s", "x", "z", "ch", "sh"]

  private static let irregular = [
    "series": "series", "means": "means", "child": "children", "person": "people",
    "criterion": "criteria", "phenomenon": "phenomena", "quiz": "quizzes",
  ]
}
