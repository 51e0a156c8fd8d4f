/// A word that a command line can start with, and the words that can follow it as part of the
/// command's name.
struct FirstWord {
  let word: String
  let commands: [CommandName]

  /// All of them, in the order of the commands.
  static var all: [FirstWord] {
    var words: [FirstWord] = []
    for command in CommandName.allCases {
      let word = command.words[0]
      guard !words.contains(where: { $0.word == word }) else { continue }
      words.append(
        FirstWord(word: word, commands: CommandName.allCases.filter { $0.words[0] == word }))
    }
    return words
  }

  /// The commands that have a second word.
  var group: [CommandName] {
    commands.filter { $0.words.count > 1 }
  }

  /// What the only command does, or what the words are that follow.
  var summary: String {
    guard group != commands else {
      return group.map { "“\($0.rawValue)”" }.joined(separator: ", ")
    }
    return commands[0].summary
  }
}

extension CommandName {
  /// What the command is called, word by word.
  var words: [String] {
    rawValue.split(separator: " ").map(String.init)
  }
}
