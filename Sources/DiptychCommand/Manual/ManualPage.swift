/// The manual page, as `man` reads it.
enum ManualPage {
  static var text: String {
    """
    .TH DIPTYCH 1 "" "\(roff("diptych \(Version.current)"))" "User Commands"
    .SH NAME
    diptych \\- \(roff(HelpText.purpose))
    .SH SYNOPSIS
    .B diptych
    .I COMMAND
    .RI [ OPTION ...]
    .br
    .B diptych help
    .RI [ COMMAND ]
    .br
    .B diptych \\-\\-version
    .SH DESCRIPTION
    \(roff(description))
    .SH COMMANDS
    \(CommandName.allCases.map(section).joined(separator: "\n"))
    .SH EXIT STATUS
    \(ExitStatus.allCases.map { entry(String($0.rawValue), $0.meaning) }.joined(separator: "\n"))
    .SH ENVIRONMENT
    \(entry("SOURCE_DATE_EPOCH", environment))
    .SH FILES
    \(files.map { entry($0.name, $0.meaning) }.joined(separator: "\n"))

    """
  }

  private static let description = """
    A folder with a file diptych.yaml is a site. The tool reads one Markdown file for each code and \
    one string table for each locale, and writes a page for every code and for every two codes of a \
    protocol. It finds the site from the working folder upwards. Messages go to standard error, \
    each with path, line and column.
    """

  private static let environment = """
    The time that files in archives have, in seconds since 1970; otherwise it is 1 January 1980.
    """

  private static let files = [
    (name: "diptych.yaml", meaning: "The settings of a site."),
    (name: "Content/", meaning: "The codes, a folder for each protocol."),
    (name: "Locales/", meaning: "The string tables."),
    (name: "Templates/", meaning: "The templates and assets."),
    (name: "public/", meaning: "The site as it was built."),
    (
      name: ".diptych/",
      meaning: "What the last build was made from; it may be removed at any time."
    ),
  ]

  private static func section(_ command: CommandName) -> String {
    let usage = "diptych \(command.rawValue)\(command.operands.usage)"
    let options = command.options.map { option in
      entry("--\(option.rawValue)\(option.placeholder.map { " \($0)" } ?? "")", option.summary)
    }
    return ([".SS \"\(roff(usage))\"", roff("It \(command.summary).")] + options)
      .joined(separator: "\n")
  }

  private static func entry(_ term: String, _ text: String) -> String {
    ".TP\n.B \(roff(term))\n\(roff(text))"
  }

  /// A text as a line of roff, in ASCII. Terminals without Unicode have signs of their own for
  /// quotes.
  private static func roff(_ text: String) -> String {
    var line = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "“": line += "\\(lq"
      case "”": line += "\\(rq"
      case "’": line += "\\(cq"
      case "…": line += "..."
      case "\\": line += "\\e"
      case "-": line += "\\-"
      case _ where scalar.isASCII: line.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        line += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }
    return line
  }
}
