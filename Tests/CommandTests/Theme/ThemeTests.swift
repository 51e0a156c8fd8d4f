import Files
import Harness
import Testing

@Suite struct `The theme of a site` {
  private func site(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    var tree = FileTree([
      "diptych.yaml":
        "baseURL: https://codes.example/\nsourceLocale: en\nlocales: [en]\ntheme: shipped\n",
      "Content/lsp/protocol.yaml":
        "name: LSP\ntitle: Lanterns\nclasses: [{id: all, name: All, default: true}]\n",
      "Content/lsp/1.md":
        "---\nname: Steady\n---\n## Description\nIt burns.\n## When you see it\nAt night.\n## How to fix\nWait.\n",
    ])
    tree.overlay(FileTree(files))
    return try TemporaryFolder(tree)
  }

  @Test func `publishes of its assets what something leads to`() async throws {
    let folder = try site()
    #expect(await Invocation("build", "--root", folder.path).status == .done)
    let names = try FileTree(of: "\(folder.path)/public/assets").paths.filter { !$0.contains("/") }
      .compactMap { $0.split(separator: ".").first }
    #expect(
      names == [
        "icon-180", "icon", "language", "missing", "order", "search", "site", "social", "style",
        "theme",
      ])
  }

  @Test func `publishes no asset that the site's own templates do not use`() async throws {
    let folder = try site([
      "Templates/social-image.mustache": "",
      "Templates/head.mustache":
        "{{#assets}}{{#icon-16}}<link rel=icon href=\"{{root}}{{png}}\">{{/icon-16}}{{/assets}}",
      "Templates/assets/own.css": "p { background: url(icon-32.png) }\n",
    ])
    let build = await Invocation("build", "--root", folder.path)
    #expect(build.status == .done, "\(build.error)")
    let names = try FileTree(of: "\(folder.path)/public/assets").paths
      .compactMap { $0.split(separator: ".").first }
    #expect(names.contains("icon-16"), "a name in sections is one")
    #expect(names.contains("icon-32"), "a style sheet leads there")
    #expect(names.contains("own"))
    #expect(!names.contains("social"))
  }

  @Test func `is listed with what the site puts over it`() async throws {
    let folder = try site([
      "Templates/head.mustache": "",
      "Locales/en.yaml": "site: {name: Lanterns}\n",
    ])
    let copy = await Invocation(
      "theme", "copy", "style.css", "footer", "ko", "--root", folder.path)
    #expect(copy.status == .done, "\(copy.error)")
    let run = await Invocation("theme", "--root", folder.path)
    #expect(run.status == .done)
    let remarks = run.output.split(separator: "\n").filter { $0.contains(" ") }
      .map { $0.split(separator: " ", maxSplits: 1).map { $0.drop { $0 == " " } } }
    #expect(
      remarks == [
        ["Locales/en.yaml", "the site's keys lie over it"], ["Locales/ko.yaml", "the site's copy"],
        ["Templates/assets/style.css", "the site's copy"],
        ["Templates/footer.mustache", "the site's copy"],
        ["Templates/head.mustache", "the site's own file"],
      ])
    let tree = try FileTree(of: folder.path)
    #expect(
      tree.files["Templates/footer.mustache"]
        == (try FileReading.bytes(of: "\(Fixtures.package)/Templates/footer.mustache")))
  }

  @Test func `is shown where a copy differs`() async throws {
    let folder = try site()
    _ = await Invocation("theme", "copy", "language.js", "footer", "--root", folder.path)
    let path = "\(folder.path)/Templates/footer.mustache"
    let text = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    try FileWriting.replace(path, with: Array("<p>Ours</p>\n\(text)".utf8))
    let run = await Invocation("theme", "diff", "--root", folder.path)
    #expect(
      run.output == """
        --- theme:Templates/footer.mustache
        +++ \(path)
        @@ -1,\(text.split(separator: "\n").prefix(3).count) +1,\(text.split(separator: "\n").prefix(3).count + 1) @@
        +<p>Ours</p>
        \(text.split(separator: "\n").prefix(3).map { " \($0)" }.joined(separator: "\n"))

        """)
  }

  @Test func `warns of a copy whose original has changed, until it is kept`() async throws {
    let folder = try site()
    _ = await Invocation("theme", "copy", "footer", "--root", folder.path)
    #expect(await Invocation("check", "--strict", "--root", folder.path).status == .done)
    let record = "\(folder.path)/.diptych-theme"
    let text = String(decoding: try FileReading.bytes(of: record), as: UTF8.self)
    let hash = try #require(text.split(separator: "\n").last?.split(separator: " ").first)
    try FileWriting.replace(
      record, with: Array(text.replacing(hash, with: String(repeating: "0", count: 32)).utf8))
    let check = await Invocation("check", "--strict", "--root", folder.path)
    #expect(check.status == .siteHasErrors)
    #expect(
      check.messages(in: "Templates", seenFrom: folder.path) == """
        Templates/footer.mustache: warning: the theme's file has changed since this copy of it was made; see “diptych theme diff Templates/footer.mustache”, take over what you want, and say “diptych theme copy --keep Templates/footer.mustache”

        """)
    let list = await Invocation("theme", "--root", folder.path)
    #expect(list.output.contains("   the site's copy; the theme's has changed since\n"))
    _ = await Invocation("theme", "copy", "--keep", "footer", "--root", folder.path)
    #expect(await Invocation("check", "--strict", "--root", folder.path).status == .done)
  }

  @Test func `says what it does not have`() async throws {
    let folder = try site()
    for command in ["copy", "diff"] {
      let run = await Invocation("theme", command, "fotter.mustache", "--root", folder.path)
      #expect(run.status == .wrongUsage)
      #expect(
        run.error.hasPrefix("diptych: error: the theme has no file “fotter.mustache”"),
        "\(run.error)")
    }
    let copy = await Invocation("theme", "copy", "footer", "footer", "--root", folder.path)
    #expect(copy.status == .fileFailure)
    #expect(
      copy.error(seenFrom: folder.path) == """
        Templates/footer.mustache: written; change what you like
        Templates/footer.mustache: error: this file is here already; edit it

        """)
  }

  @Test func `is none where a site has all templates, and a check says so`() async throws {
    let folder = try TemporaryFolder(try Fixtures.shippedSite())
    let check = await Invocation("check", "--root", folder.path)
    let notice =
      "diptych.yaml: the site has all templates itself and takes nothing of the theme, as “theme: none” "
      + "would say\n"
    #expect(check.error.contains(notice))
    let theme = await Invocation("theme", "--root", folder.path)
    #expect(theme.error(seenFrom: "/").contains("this site has its design itself"))
  }

  @Test func `is what the package's folders have`() async throws {
    var names: [String] = []
    for folder in ["Locales", "Templates"] {
      names += try FileTree(of: "\(Fixtures.package)/\(folder)").paths.map { "\(folder)/\($0)" }
    }
    let run = await Invocation("theme", "--root", Fixtures.package)
    #expect(
      run.output.split(separator: "\n").map(String.init)
        == names.filter { !$0.hasSuffix(".terms.yaml") && !$0.hasSuffix(".style.yaml") }.sorted())
  }

  @Test func `is overlaid key by key, and what is wrong with it is named`() async throws {
    let folder = try site([
      "Locales/en.yaml": "site: {name: \"{{nothing}}\"}\n",
      "Templates/footer.mustache": "{{strings.site.nmae}}\n",
    ])
    let check = await Invocation("check", "--root", folder.path)
    #expect(check.status == .siteHasErrors)
    #expect(
      check.messages(in: "Templates", seenFrom: folder.path)
        == "Templates/footer.mustache:1:1: error: nothing is named “nmae” of “strings.site.nmae” here; did you mean “name”?\n"
    )
    #expect(
      check.messages(in: "Locales", seenFrom: folder.path)
        .hasPrefix("Locales/en.yaml:1:15: error: nothing is named “nothing” here; "))
  }
}
