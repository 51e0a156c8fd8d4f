/// What zsh reads to complete command lines of the tool.
enum ZshCompletion {
  static var script: String {
    """
    #compdef diptych
    # Completions of diptych for zsh, as “diptych completion zsh” prints them.

    _diptych() {
      if (( CURRENT == 2 )); then
        local -a names=(
    \(lines(6, FirstWord.all.map { described($0.word, $0.summary) }))
          \(described("help", "tells what a command takes"))
        )
        _describe command names
        return
      fi
      local name="$words[2] $words[3]"
      shift words
      (( CURRENT -= 1 ))
      if (( CURRENT > 2 )); then
        case $name in
          \(twoWords)) shift words; (( CURRENT -= 1 )) ;;
          *) name=$words[1] ;;
        esac
      else
        name=$words[1]
      fi
      case $name in
    \(commands)
      esac
    }

    _diptych "$@"

    """
  }

  private static var twoWords: String {
    let names = CommandName.allCases.filter { $0.words.count > 1 }
    return names.map { quoted($0.rawValue) }.joined(separator: "|")
  }

  /// A case for each command and each first word of several.
  private static var commands: String {
    let groups = FirstWord.all.filter { !$0.group.isEmpty }
    let alone = CommandName.allCases.filter { command in
      !groups.contains { $0.word == command.rawValue }
    }
    let cases = groups.map(secondWords) + alone.map { (quoted($0.rawValue), arguments($0)) }
    return cases.map { pattern, lines in
      "    \(pattern))\n\(lines.joined(separator: "\n"))\n      ;;"
    }.joined(separator: "\n")
  }

  /// The words that can follow a first one, and what it takes alone.
  private static func secondWords(_ first: FirstWord) -> (pattern: String, lines: [String]) {
    var lines = ["      local -a names=("]
    lines += first.group.map { "        \(described($0.words[1], $0.summary))" }
    lines += ["      )", "      _describe command names"]
    if let own = first.commands.first(where: { $0.words.count == 1 }) { lines += arguments(own) }
    return (first.word, lines)
  }

  private static func arguments(_ command: CommandName) -> [String] {
    let options = command.options.map { option in
      let value = option.kind.map { ":\(option.placeholder ?? ""):\(action($0))" } ?? ""
      let name = "--\(option.rawValue)\(value.isEmpty ? "" : "=")"
      return quoted("\(name)[\(escaped(option.summary, "[]:\\"))]\(value)")
    }
    let operands = zip(command.operands.names, command.operandKinds).map { name, kind in
      quoted("\(command.operands.lastRepeats ? "*" : ""):\(name):\(action(kind))")
    }
    return ["      _arguments \\"]
      + [(options + operands).map { "        \($0)" }.joined(separator: " \\\n")]
  }

  private static func action(_ kind: ArgumentKind) -> String {
    switch kind {
    case .folder: "_directories"
    case .file: "_files"
    case .oneOf(let words): "(\(words.joined(separator: " ")))"
    case .anything: " "
    }
  }

  private static func described(_ word: String, _ text: String) -> String {
    quoted("\(word):\(escaped(text, "\\"))")
  }

  private static func escaped(_ text: String, _ characters: String) -> String {
    String(text.flatMap { characters.contains($0) ? ["\\", $0] : [$0] })
  }

  /// A word as zsh reads it in single quotes.
  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "'\\''"))'"
  }

  private static func lines(_ indentation: Int, _ lines: [String]) -> String {
    lines.map { String(repeating: " ", count: indentation) + $0 }.joined(separator: "\n")
  }
}
