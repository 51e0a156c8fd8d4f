import DiptychCommand
import Files
import Harness
import Testing

@Suite struct `Completions and the manual page` {
  /// What bash offers for the last of the words.
  private func candidates(_ words: String..., in folder: String = "/") async throws -> [String] {
    let script = await Invocation("completion", "bash").output
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let bash = try ChildProcess(
      running: "bash",
      [
        "-c",
        """
        cd '\(folder)'
        \(script)
        COMP_WORDS=(diptych \(list)) COMP_CWORD=\(words.count)
        _diptych
        printf '%s\\n' "${COMPREPLY[@]}"
        """,
      ], withoutVariables: "BASH")
    #expect(bash.status == 0 && bash.messages.isEmpty)
    return String(decoding: bash.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(.startsProcesses) func `bash completes commands`() async throws {
    #expect(try await candidates("tr") == ["translations"])
    #expect(try await candidates("new", "tr") == ["translation"])
    #expect(try await candidates("help", "ren") == ["render"])
  }

  @Test(.startsProcesses) func `bash completes the options of a command`() async throws {
    #expect(try await candidates("build", "--ba") == ["--base-url"])
    #expect(try await candidates("new", "code", "--") == ["--root", "--jobs"])
    #expect(try await candidates("render", "--root").isEmpty)
  }

  @Test(.startsProcesses) func `bash completes values`() async throws {
    #expect(try await candidates("build", "--target", "git") == ["github-pages"])
    #expect(try await candidates("build", "--target", "=", "git") == ["github-pages"])
    #expect(try await candidates("completion", "z") == ["zsh"])
    let package = Fixtures.package
    #expect(try await candidates("build", "--root", "Sour", in: package) == ["Sources"])
    #expect(try await candidates("restamp", "READ", in: package) == ["README.md"])
    #expect(try await candidates("build", "--jobs", "").isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions have every command`(shell: String) async {
    let script = await Invocation("completion", shell).output
    for word in ["build", "check", "restamp", "translation", "code", "render", "completion"] {
      #expect(script.contains(word))
    }
    for option in ["shard", "base-url", "fail-under", "missing", "partials"] {
      #expect(script.contains(option))
    }
    #expect(script.contains("cloudflare-pages netlify nginx"))
  }

  @Test func `the manual page is ASCII and has every option and status`() async {
    let page = await Invocation("manual").output
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
    #expect(page.contains(".TH DIPTYCH 1 \"\" \"diptych \(Version.current)\""))
    #expect(page.contains(".B \\-\\-shard I/N\nwrite part I of N parts"))
    #expect(page.contains(".B 74\nreading or writing failed\n"))
    #expect(page.contains(".SS \"diptych restamp FILE\\[u2026]\""))
  }
}
