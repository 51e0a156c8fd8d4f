import Files
import Harness
import Testing

@Suite struct `Names of files` {
  @Test func `that other systems can't have or tell apart are errors`() async throws {
    let long = String(repeating: "c", count: 122)
    let longer = String(repeating: "ü", count: 120)
    var site = try Fixtures.validSite()
    let text = site.text("Content/lsp/FOG.md")
    for code in ["Fog", "aux", long] { site.set("Content/lsp/\(code).md", text) }
    site.set(
      "Content/lsp/protocol.yaml",
      site.text("Content/lsp/protocol.yaml").replacing("FOG", with: "FOG, Fog, aux, \(long)"))
    for asset in [
      "Café.svg", "COM1.svg", "nul", "dot.svg.", "space ", "\(longer).svg",
      "Img/a.svg", "img/b.svg", "null.svg", "com10.svg", "a?b.svg",
    ] {
      site.set("Templates/assets/\(asset)", "<svg/>")
    }
    let folder = try TemporaryFolder(site)
    try FileWriting.write(
      Array("<svg/>".utf8), toNew: "\(folder.path)/Templates/assets/Cafe\u{301}.svg")
    let run = await Invocation("check", "--root", folder.path)
    #expect(run.status == .siteHasErrors)
    let names = run.error(seenFrom: folder.path).split(separator: "\n").filter {
      $0.contains("error:") || $0.contains("Windows")
    }
    let other = "call it something else"
    let device = { (name: String) in "error: “\(name)” is the name of a device on Windows; \(other)"
    }
    let same = { (one: String, two: String) in
      "error: “\(one)” and “\(two)” are one name on macOS or Windows; rename one of the two"
    }
    let dropped = { (name: String, end: String) in
      "error: “\(name)” ends with a \(end), which Windows drops; take it away"
    }
    let expected: [(path: String, message: String)] = [
      ("Content/lsp/Fog.md", same("FOG.md", "Fog.md")),
      ("Content/lsp/aux.md", device("aux.md")),
      (
        "Content/lsp/\(long).md",
        "error: the code has 122 characters, so that the files of its comparisons would have "
          + "names longer than 255; shorten it to 121"
      ),
      ("Templates/assets/COM1.svg", device("COM1.svg")),
      ("Templates/assets/Café.svg", same("Café.svg", "Café.svg")),
      ("Templates/assets/a?b.svg", "warning: Windows takes no name with “?”; \(other)"),
      ("Templates/assets/dot.svg.", dropped("dot.svg.", "dot")),
      ("Templates/assets/img", same("Img", "img")),
      ("Templates/assets/nul", device("nul")),
      ("Templates/assets/space ", dropped("space ", "space")),
      (
        "Templates/assets/\(longer).svg",
        "error: this name has 244 bytes, so that the files that are made of it would have names "
          + "longer than 255; shorten it to 242 bytes"
      ),
    ]
    #expect(
      names.map(String.init).sorted() == expected.map { "\($0.path): \($0.message)" }.sorted())
    #expect(await Invocation("build", "--root", folder.path).status == .siteHasErrors)
  }

  @Test(.startsProcesses, arguments: ["tar", "zip", "tar.gz"])
  func `outside of ASCII are UTF-8 in archives, whatever the locale`(format: String) throws {
    var site = try Fixtures.validSite()
    site.set("Templates/assets/画像 é.svg", "<svg/>")
    let folder = try TemporaryFolder(site)
    for locale in ["C", "POSIX", "C.UTF-8"] {
      let archive = "\(folder.path)/\(locale).\(format)"
      let run = try ToolProcess(
        ["build", "--archive", archive], in: folder.path, environment: ["LC_ALL": locale])
      #expect(run.status == 0, "\(run.error)")
    }
    let first = try FileReading.bytes(of: "\(folder.path)/C.\(format)")
    for locale in ["POSIX", "C.UTF-8"] {
      #expect(try FileReading.bytes(of: "\(folder.path)/\(locale).\(format)") == first)
    }
    guard format != "tar.gz" else { return }
    let name = Array("assets/画像 é.svg".utf8)
    let places = first.indices.filter { first[$0...].starts(with: name) }
    #expect(!places.isEmpty)
    // Bit 11 of the flags in a ZIP file's header says that the name is UTF-8.
    if format == "zip", let place = places.first {
      #expect(first[place - 30 + 7] & 0x08 != 0)
    }
  }

  @Test func `are percent-encoded in pages and found again in style sheets`() async throws {
    var site = try Fixtures.validSite()
    for asset in ["a#b.svg", "q?x.svg", "100%.svg", "é.svg"] {
      site.set("Templates/assets/\(asset)", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    }
    site.set(
      "Templates/assets/style.css",
      "a{background:url(a%23b.svg)}b{background:url('%C3%A9.svg')}")
    let images = ["a#b.svg", "q?x.svg", "100%.svg"].map {
      "<img alt=\"\" src=\"{{root}}{{assets.\($0)}}\">"
    }
    site.set(
      "Templates/home.mustache", site.text("Templates/home.mustache") + images.joined())
    let folder = try TemporaryFolder(site)
    #expect(await Invocation("build", "--root", folder.path).status == .done)
    let built = try FileTree(of: "\(folder.path)/public")
    let page = built.text("en/index.html")
    #expect(page.contains(#/src="\.\./assets/a%23b\.[0-9a-f]{8}\.svg"/#))
    #expect(page.contains(#/src="\.\./assets/q%3Fx\.[0-9a-f]{8}\.svg"/#))
    #expect(page.contains(#/src="\.\./assets/100%25\.[0-9a-f]{8}\.svg"/#))
    let style = try #require(built.paths.first { $0.hasSuffix(".css") })
    #expect(built.text(style).contains(#/url\(a%23b\.[0-9a-f]{8}\.svg\)/#))
    #expect(built.text(style).contains(#/url\('%C3%A9\.[0-9a-f]{8}\.svg'\)/#))
    let audit = await Invocation("check", "--site", "\(folder.path)/public")
    #expect(!audit.error.contains("does not exist"), "\(audit.error)")
  }
}

extension FileTree {
  fileprivate mutating func set(_ path: String, _ text: String) {
    files[path] = Array(text.utf8)
  }
}
