/// What bash reads to complete command lines of the tool.
enum BashCompletion {
  static var script: String {
    """
    # Completions of diptych for bash, as “diptych completion bash” prints them.

    _diptych() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
      if [[ $word == = ]]; then
        word=
      elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
      fi
      if (( COMP_CWORD == 1 )); then
        COMPREPLY=($(compgen -W "\(firstWords) help --help --version" -- "$word"))
        return
      fi
      case $before in
    \(lines(4, values))
      esac
      local options= operands=
      case "${COMP_WORDS[1]} ${COMP_WORDS[2]}" in
    \(lines(4, twoWords))
        *)
          case ${COMP_WORDS[1]} in
    \(lines(8, oneWord))
          esac
          ;;
      esac
      COMPREPLY=($(compgen $operands -W "$options" -- "$word"))
    }

    complete -o filenames -F _diptych diptych

    """
  }

  private static var firstWords: String {
    FirstWord.all.map(\.word).joined(separator: " ")
  }

  /// What follows an option with a value.
  private static var values: [String] {
    Option.allCases.compactMap { option in
      option.kind.map { "--\(option.rawValue)) COMPREPLY=(\(candidates($0))); return ;;" }
    }
  }

  private static func candidates(_ kind: ArgumentKind) -> String {
    kind == .anything ? "" : "$(compgen \(action(kind)) -- \"$word\")"
  }

  private static func action(_ kind: ArgumentKind) -> String {
    switch kind {
    case .folder: "-d"
    case .file: "-f"
    case .oneOf(let words): "-W \"\(words.joined(separator: " "))\""
    case .anything: ""
    }
  }

  private static var twoWords: [String] {
    CommandName.allCases.filter { $0.words.count > 1 }.map { command in
      "\"\(command.rawValue)\") \(settings(command)) ;;"
    }
  }

  private static var oneWord: [String] {
    let words = FirstWord.all.map { first in
      let second = first.group.map { $0.words[1] }
      let own = first.commands.first { $0.words.count == 1 }
      return "\(first.word)) \(settings(own, words: second)) ;;"
    }
    return words + ["help) options=\"\(firstWords)\" ;;"]
  }

  /// The options of a command, and where it takes files or one of a few words, those.
  private static func settings(_ command: CommandName?, words: [String] = []) -> String {
    var words = words + (command?.options.map { "--\($0.rawValue)" } ?? [])
    var operands = ""
    for kind in command?.operandKinds ?? [] {
      switch kind {
      case .oneOf(let choices): words = choices + words
      case .file, .folder: operands = action(kind)
      case .anything: break
      }
    }
    return "options=\"\(words.joined(separator: " "))\" operands=\(operands)"
  }

  private static func lines(_ indentation: Int, _ lines: [String]) -> String {
    lines.map { String(repeating: " ", count: indentation) + $0 }.joined(separator: "\n")
  }
}
