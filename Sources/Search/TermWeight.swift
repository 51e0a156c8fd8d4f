/// What a term weighs by where it stands.
enum TermWeight {
  static let name = 26
  static let partOfName = 22
  static let synonymPhrase = 19
  static let word = 16
  static let synonym = 12
  static let heading = 9
  static let wireName = 12
  static let wireWord = 7
  static let pair = 5
  static let factValue = 3
  static let partOfSynonym = 3
  static let smallWord = 2

  /// The most that a term weighs, so that a letter can say it.
  static let most = 26

  /// What a term weighs in texts.
  ///
  /// - Parameter count: how often it comes, doubled, and once more for each time in an opening.
  static func inText(count: Int) -> Int {
    switch count {
    case ...1: 1
    case 2: 2
    case 3: 3
    case 4...5: 4
    case 6...8: 5
    case 9...12: 6
    default: 8
    }
  }
}
