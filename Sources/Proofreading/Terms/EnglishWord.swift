/// Forms of an English word.
enum EnglishWord {
  /// The word as it is, and what it may be the possessive or the plural of.
  static func forms(of word: String) -> [String] {
    switch word.unicodeScalars.last {
    case "s", "'", "’": break
    default: return [word]
    }
    let bare = ["'s", "’s", "'", "’"].first(where: word.hasSuffix).map {
      String(word.dropLast($0.count))
    }
    let singular = bare ?? word
    var forms = bare == nil ? [word] : [word, singular]
    if singular.hasSuffix("s") { forms.append(String(singular.dropLast())) }
    if singular.hasSuffix("es") { forms.append(String(singular.dropLast(2))) }
    if singular.hasSuffix("ies") { forms.append("\(singular.dropLast(3))y") }
    return forms
  }
}
