import Testing

@testable import Hosting

/// `BaseURL` refuses such addresses; the files of hosts do not rely on it.
@Suite struct `The folder of a site in the files of hosts` {
  static let hostile = [
    "/$(touch X)/", "/`touch X`/", "/\"; touch X; \"/", "/a b/", "/a\\/", "/a\" b/", "/a;}/",
    "/'x'/", "/ü ß/",
  ]

  @Test(arguments: hostile)
  func `stands in quotes in those of nginx and Apache`(folder: String) throws {
    let server = NginxFiles(basePath: folder).server(servesCompressed: false)
    for (directive, rest) in [
      ("error_page 404 ", "404.html"), ("location ^~ ", ".hosting/"),
    ] {
      let line = try #require(server.split(separator: "\n").first { $0.hasPrefix(directive) })
      let word = ConfigurationWord.quoted(folder + rest)
      #expect(line.hasPrefix(directive + word))
      #expect(Self.unquoted(word) == folder + rest)
    }
    let apache = ApacheFiles(basePath: folder).htaccess(servesCompressed: false)
    #expect(apache.contains("RewriteBase \(ConfigurationWord.quoted(folder))\n"))
    #expect(Self.unquoted(ConfigurationWord.quoted(folder)) == folder)
  }

  @Test(arguments: ["/", "/docs/", "/a.b/", "/über/", "/a/b-c_d~e/"])
  func `stands as it is where it needs no quotes`(folder: String) {
    #expect(ConfigurationWord.plain(folder) == folder)
    #expect(ShellText.escaped(folder) == folder)
  }

  @Test func `matches itself alone in patterns`() {
    #expect(RegularExpression.escaped("/a.\u{301}b(c/") == "/a\\.\u{301}b\\(c/")
  }

  /// A word as nginx and Apache read it.
  private static func unquoted(_ word: String) -> String? {
    var rest = word.unicodeScalars.dropFirst()
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return rest.isEmpty ? String(text) : nil }
      if scalar == "\\", let next = rest.first, next == "\\" || next == "\"" {
        text.append(next)
        rest.removeFirst()
      } else {
        text.append(scalar)
      }
    }
    return nil
  }
}
