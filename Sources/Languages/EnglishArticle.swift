/// Which of `a` and `an` stands before an English word, a number or an acronym.
public enum EnglishArticle {
  /// The article of a text, by its first letter or digit and what follows; other signs before it do
  /// not count.
  public static func before(_ text: String) -> String {
    startsWithVowelSound(text.drop { !$0.isLetter && !$0.isNumber }) ? "an" : "a"
  }

  private static func startsWithVowelSound(_ text: Substring) -> Bool {
    guard let initial = text.first else { return false }
    if initial.isNumber { return isReadWithVowel(number: text.prefix { $0.isNumber }) }
    let word = text.prefix { $0.isLetter }
    if isSpelled(word, followedBy: text.dropFirst(word.count).first) {
      return spelledWithVowel.contains(initial.lowercased())
    }
    return isReadWithVowel(word: word.lowercased())
  }

  /// Eight and its hundreds and thousands; eleven and eighteen, also of thousands.
  private static func isReadWithVowel(number: Substring) -> Bool {
    if number.first == "8" { return true }
    return number.count % 3 == 2 && (number.hasPrefix("11") || number.hasPrefix("18"))
  }

  /// Whether a word is read letter by letter: `MX`, `E` of `E0308`, but not `SERVFAIL` or `SIP`.
  private static func isSpelled(_ word: Substring, followedBy next: Character?) -> Bool {
    guard word.allSatisfy({ $0.isUppercase }) else {
      // The plural of an acronym: `MXs`.
      return word.count > 2 && word.last == "s" && word.dropLast().allSatisfy { $0.isUppercase }
    }
    if word.count == 1 { return next.map { $0.isNumber || $0 == "-" } ?? (word != "A") }
    if acronymsReadAsWords.contains(String(word)) { return false }
    let isWordlike = word.count > 4 && word.prefix(3).contains { "AEIOU".contains($0) }
    return !isWordlike
  }

  private static func isReadWithVowel(word: String) -> Bool {
    if silentH.contains(where: word.hasPrefix) { return true }
    guard let initial = word.first, vowels.contains(initial) else { return false }
    if word == "one" || word == "ones" || word == "once" { return false }
    if vowelAfterAll.contains(where: word.hasPrefix) { return true }
    return !consonantSounds.contains(where: word.hasPrefix)
  }

  private static let vowels = Set("aeiouáàâäãåæéèêëíìîïóòôöõøœúùûü")

  /// The letters whose names start with a vowel.
  private static let spelledWithVowel: Set<String> = [
    "a", "e", "f", "h", "i", "l", "m", "n", "o", "r", "s", "x",
  ]

  private static let acronymsReadAsWords: Set<String> = [
    "ACK", "FIFO", "FIN", "LAN", "LIFO", "MAC", "MIME", "NACK", "NAK", "NAT", "NATO", "RAID", "RAM",
    "REST", "ROM", "SACK", "SAML", "SIM", "SIP", "SOAP", "SYN", "UNIX", "USER", "UNIT",
  ]

  private static let silentH = ["hour", "honest", "honor", "honour", "heir"]

  /// Beginnings that look like those below and start with a vowel sound.
  private static let vowelAfterAll = [
    "unim", "unin", "unident", "unideal", "unign", "uniss", "usher", "utter", "uttermost",
  ]

  /// Beginnings that are said with a y or a w.
  private static let consonantSounds = [
    "uni", "use", "usa", "usu", "usi", "uti", "ute", "uto", "uu", "uri", "url", "uid", "ui", "ura",
    "ubi", "udp", "uk", "eu", "ewe",
  ]
}
