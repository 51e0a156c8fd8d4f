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
    #expect(tree.text("assets/content/lsp/images/a lamp.svg") == "<svg/>")
    for (page, way) in [("fr/lsp/100", "../../"), ("ko/compare/lsp/7-vs-100", "../../../")] {
      #expect(
        tree.text("\(page).html").contains(
          "<img src=\"\(way)assets/content/lsp/images/a%20lamp.svg\" alt=\"lit\" title=\"Title\" />"
        ))
    }
    #expect(
      tree.text("en/lsp/100.json").contains(
        "src=\\\"https://codes.example/assets/content/lsp/images/a%20lamp.svg\\\""))
    #expect(await folder.build().changes == "nothing changed")
  }

  @Test func `is in docsets if a text shows it`() async throws {
    let folder = try folder(
      "A ![lamp](x.png).", images: ["lsp/x.png": "x", "wave/images/deep/y.webp": "y"])
    let output = "\(folder.path)/docsets"
    #expect(await folder.build("--docset", output).status == .done)
    let paths = try FileTree(of: output).paths
    #expect(paths.count { $0.hasSuffix("Documents/assets/content/lsp/x.png") } == 3)
    #expect(!paths.contains { $0.hasSuffix("y.webp") })
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
