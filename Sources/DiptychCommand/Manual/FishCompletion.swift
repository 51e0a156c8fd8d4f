/// What fish reads to complete command lines of the tool.
enum FishCompletion {
  static var script: String {
    """
    # Completions of diptych for fish, as “diptych completion fish” prints them.

    # Whether the words of a command have been typed.
    function __diptych_is
        set -l words (commandline -opc)
        set -e words[1]
        test (count $words) -ge (count $argv); and test "$words[1..$(count $argv)]" = "$argv"
    end

    # Whether nothing but the words of a command has been typed.
    function __diptych_is_only
        set -l words (commandline -opc)
        test (count $words) -eq (math 1 + (count $argv)); and begin
            test (count $argv) -eq 0; or __diptych_is $argv
        end
    end

    complete -c diptych -f
    \((firstWords + commands).joined(separator: "\n"))

    """
  }

  private static var firstWords: [String] {
    var lines: [String] = []
    for first in FirstWord.all {
      lines.append(word(first.word, "", first.summary))
      lines += first.group.map { word($0.words[1], first.word, $0.summary) }
    }
    lines.append(word("help", "", "tells what a command takes"))
    return lines + [complete("__diptych_is_only help", ["-a", quoted(words)])]
  }

  /// A word that can follow one, or that comes first.
  private static func word(_ word: String, _ before: String, _ summary: String) -> String {
    let condition = before.isEmpty ? "__diptych_is_only" : "__diptych_is_only \(before)"
    return complete(condition, ["-a", word, "-d", quoted(summary)])
  }

  private static var words: String {
    FirstWord.all.map(\.word).joined(separator: " ")
  }

  private static var commands: [String] {
    CommandName.allCases.flatMap { command in
      let condition = "__diptych_is \(command.rawValue)"
      let options = command.options.map { option in
        let value = option.kind.map { ["-r"] + arguments($0) } ?? []
        return complete(condition, ["-l", option.rawValue, "-d", quoted(option.summary)] + value)
      }
      let kinds = command.operandKinds.filter { $0 != .anything }
      return options + kinds.map { complete(condition, arguments($0)) }
    }
  }

  private static func arguments(_ kind: ArgumentKind) -> [String] {
    switch kind {
    case .folder: ["-a", quoted("(__fish_complete_directories)")]
    case .file: ["-F"]
    case .oneOf(let words): ["-a", quoted(words.joined(separator: " "))]
    case .anything: []
    }
  }

  private static func complete(_ condition: String, _ rest: [String]) -> String {
    (["complete", "-c", "diptych", "-n", quoted(condition)] + rest).joined(separator: " ")
  }

  /// A word as fish reads it in single quotes.
  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
