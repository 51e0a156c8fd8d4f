import Files
import Harness
import Testing

@Suite struct `An image in a text` {
  private func folder(
    _ text: String, images: [String: String] = ["lsp/images/a lamp.svg": "<svg/>"]
  ) throws -> SiteFolder {
    var site = DraftSite.sample
    site.protocols["lsp"]?.codes[100]?.sections["en"]?["Description"] = text
    site.images = images
    return try SiteFolder(site)
  }

  @Test func `is published and shown on every page`() async throws {
    let folder = try folder("A lamp: ![lit](<images/a lamp.svg> \"Title\")")
    #expect(await folder.build().status == .done)
    let tree = try FileTree(of: folder.output)
    let start = "assets/content/lsp/images/a lamp."
    let path = try #require(tree.paths.first { $0.hasPrefix(start) && $0.hasSuffix(".svg") })
    #expect(tree.text(path) == "<svg/>")
    let address = path.replacing(" ", with: "%20")
    #expect(path.utf8.count == "\(start)12345678.svg".utf8.count)
    for (page, way) in [("fr/lsp/100", "../../"), ("ko/compare/lsp/7-vs-100", "../../../")] {
      #expect(
        tree.text("\(page).html").contains(
          "<img src=\"\(way)\(address)\" alt=\"lit\" title=\"Title\" />"
        ))
    }
    #expect(
      tree.text("en/lsp/100.json").contains(
        "src=\\\"https://codes.example/\(address)\\\""))
    #expect(await folder.build().changes == "nothing changed")
  }

  @Test(arguments: [
    ("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='12.4px'/>", (30, 12)),
    ("a.svg", "<?xml version='1.0'?><svg viewBox='0 0 300,120'><g/></svg>", (300, 120)),
    ("a.svg", "<svg width='3em' height='4em' viewBox='0 0 300 120'/>", nil),
    ("a.svg", "<html width='3' height='4'/>", nil),
    ("a.svg", "no image", nil),
    ("a.gif", "GIF89a\u{5}\0\u{7}\0\0\0\0;", (5, 7)),
    ("a.webp", "RIFF\u{12}\0\0\0WEBPVP8L\u{6}\0\0\0/\u{4}\0\u{1}\0\0", (5, 5)),
    ("a.png", "x", nil),
  ])
  func `has its size on pages, where the file says it`(
    name: String, content: String, size: (width: Int, height: Int)?
  ) async throws {
    let folder = try folder("A ![lamp](\(name)).", images: ["lsp/\(name)": content])
    #expect(await folder.build().status == .done)
    let page = try FileTree(of: folder.output).text("en/lsp/100.html")
    let attributes = size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    #expect(page.contains("\"\(attributes) alt=\"lamp\""))
  }

  @Test func `is called as it is where fingerprints are switched off`() async throws {
    var site = DraftSite.sample
    site.protocols["lsp"]?.codes[100]?.sections["en"]?["Description"] = "A ![lamp](x.png)."
    site.images = ["lsp/x.png": "x"]
    site.fingerprints = false
    let folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    #expect(try FileTree(of: folder.output).text("assets/content/lsp/x.png") == "x")
  }

  @Test func `is in docsets if a text shows it`() async throws {
    let folder = try folder(
      "A ![lamp](x.png).", images: ["lsp/x.png": "x", "wave/images/deep/y.webp": "y"])
    let output = "\(folder.path)/docsets"
    #expect(await folder.build("--docset", output).status == .done)
    let paths = try FileTree(of: output).paths
    #expect(paths.count { $0.contains("Documents/assets/content/lsp/x.") } == 3)
    #expect(!paths.contains { $0.hasSuffix(".webp") })
  }

  @Test(arguments: [
    (
      "images/b.svg",
      "“images/b.svg” leads to nothing: there is no image “Content/lsp/images/b.svg”; add it, or correct "
        + "its name"
    ),
    (
      "images/b.tiff",
      "“images/b.tiff” names no image that browsers show; use one that ends with .avif, .gif, .jpeg, .jpg, "
        + ".png, .svg, .webp"
    ),
    ("/b.svg", "there is no file “Static/b.svg”; add it, or name a text by its way from this file"),
  ])
  func `is an error where it stands if there is none`(
    link: String, message: String
  ) async throws {
    let folder = try folder("A ![lamp](\(link)).")
    let build = await folder.build()
    #expect(build.status == .siteHasErrors)
    #expect(
      build.messages(in: "Content", seenFrom: folder.path)
        == "Content/lsp/100.md:11:3: error: \(message)\n")
  }

  @Test(arguments: ["![](x.png)", "![ ](https://e.org/x.png)"])
  func `is to be described`(image: String) async throws {
    let folder = try folder("A \(image).", images: ["lsp/x.png": "x"])
    let check = await Invocation("check", "--root", folder.path)
    #expect(check.status == .done)
    #expect(
      check.messages(in: "Content", seenFrom: folder.path).contains(
        "Content/lsp/100.md:11:3: warning: this image says nothing to those who can't see it; describe it "
          + "between the brackets\n"))
  }

  @Test func `is the only thing in its folder`() async throws {
    let folder = try folder("A text.", images: ["lsp/images/plan.pdf": "x"])
    let build = await folder.build()
    #expect(
      build.messages(in: "Content", seenFrom: folder.path)
        == "Content/lsp/images/plan.pdf: error: this is no image, and not in a place for texts; move it to "
        + "“Static”, or away\n")
  }
}
