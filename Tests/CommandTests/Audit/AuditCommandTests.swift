import Files
import Glibc
import Harness
import Testing

@Suite struct `The audit of a built site` {
  @Test func `finds nothing in a site that was just built`() async throws {
    let folder = try TemporaryFolder(try await BuiltSite.tree())
    let run = await Invocation("check", "--site", folder.path, "--strict")
    #expect(run.status == .done)
    #expect(run.output.isEmpty)
    #expect(
      run.error(seenFrom: folder.path).contains(
        /^[^\n]*: [0-9]+ pages, [0-9,]+ links checked, [0-9.]+ seconds\n$/), "\(run.error)")
  }

  @Test func `is called by either name`() async throws {
    let folder = try TemporaryFolder(
      FileTree(["index.html": "<html lang=en><title>A</title><a href=b>b</a>"]))
    let runs = [
      await Invocation("audit", folder.path), await Invocation("check", "--site", folder.path),
    ]
    #expect(runs.map(\.status) == [.siteHasErrors, .siteHasErrors])
    let messages = runs.map { $0.error.replacing(/[0-9.]+ seconds/, with: "N seconds") }
    #expect(messages[0] == messages[1])
  }

  @Test func `finds whatever is broken in it`() async throws {
    let built = try await BuiltSite.tree()
    for damage in PageDamage.allCases {
      for seed in 0..<6 {
        var tree = built
        var random = SeededGenerator(seed: seed)
        try damage.apply(to: &tree, using: &random)
        #expect(tree != built)
        let folder = try TemporaryFolder(tree)
        let run = await Invocation("check", "--site", folder.path)
        #expect(run.status == .siteHasErrors, "\(damage) with seed \(seed)")
        #expect(run.error.contains(": error: "), "\(damage) with seed \(seed)")
      }
    }
  }

  @Test func `counts what it has found`() async throws {
    let folder = try TemporaryFolder(
      FileTree([
        "index.html": "<html lang=en><title>A</title><a href=b>b</a><a href=c>c</a>",
        "b/index.html": "<html lang=en><title>B</title><a href=../index.html>a</a>",
      ]))
    let run = await Invocation("check", "--site", folder.path)
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path).replacing(/[0-9.]+ seconds/, with: "N seconds") == """
        index.html:1:39: warning: “b” leads to a folder without a slash at the end; \
        link to “b/index.html”, which also works without a server
        index.html:1:54: error: “c” leads to “c”, which does not exist; \
        correct the address, or add the file
        \(folder.path): 2 pages, 3 links checked, N seconds; 1 error, 1 warning

        """)
  }

  @Test func `ends with status 1 for a warning only if it is strict`() async throws {
    let folder = try TemporaryFolder(
      FileTree([
        "index.html": "<html lang=en><title>A</title><a href=b>b</a>",
        "b/index.html": "<html lang=en><title>B</title>",
      ]))
    #expect(await Invocation("check", "--site", folder.path).status == .done)
    #expect(await Invocation("check", "--site", folder.path, "--strict").status == .siteHasErrors)
  }

  @Test func `takes the address of the site that it is given`() async throws {
    let folder = try TemporaryFolder(
      FileTree(["a.html": "<html lang=en><title>A</title><a href=https://a.example/x/b.html>b</a>"])
    )
    #expect(await Invocation("check", "--site", folder.path).status == .done)
    let run = await Invocation(
      "check", "--site", folder.path, "--base-url", "https://a.example/x")
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error.contains("a.html:1:39: error: “https://a.example/x/b.html” leads to “b.html”"))
  }

  @Test func `refuses a folder without pages`() async throws {
    let folder = try TemporaryFolder(FileTree(["a.txt": "a"]))
    let run = await Invocation("check", "--site", folder.path)
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error.hasPrefix(
        "\(folder.path): error: there is no page in this folder; name the folder of a built site\n")
    )
  }

  @Test func `says that a folder is not there`() async throws {
    let folder = try TemporaryFolder()
    let run = await Invocation("check", "--site", "\(folder.path)/public")
    #expect(run.status == .fileFailure)
    #expect(
      run.error
        == "\(folder.path)/public: error: can't read the folder: No such file or directory\n")
  }

  @Test func `goes on after a page that is not UTF-8`() async throws {
    var tree = FileTree(["b.html": "<html lang=en><title>B</title><a href=x>x</a>"])
    tree.files["a.html"] = [0x41, 0xFF]
    let folder = try TemporaryFolder(tree)
    let run = await Invocation("check", "--site", folder.path)
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path).hasPrefix(
        """
        a.html:1:2: error: this byte is not valid UTF-8; save the file as UTF-8
        b.html:1:39: error: “x” leads to “x”, which does not exist; \
        correct the address, or add the file

        """))
  }

  @Test func `follows links, but not in circles`() async throws {
    let folder = try TemporaryFolder(
      FileTree(["en/a.html": "<html lang=en><title>A</title><a href=../de/a.html>a</a>"]))
    #expect(symlink("en", "\(folder.path)/de") == 0)
    #expect(symlink("..", "\(folder.path)/en/up") == 0)
    let run = await Invocation("check", "--site", folder.path)
    #expect(run.error.contains(": 2 pages, 2 links checked, "), "\(run.error)")
  }
}
