import Harness
import Testing

@Suite struct `Whole addresses` {
  static let address = "https://codes.example/docs/"

  @Test func `are those that Cloudflare Pages serves, and ids of feeds stay`() async throws {
    let folder = try TemporaryFolder(try Fixtures.shippedSite())
    let output = "\(folder.path)/public"
    let changes = "\(folder.path)/changes"
    for (target, isCut) in [("netlify", false), ("cloudflare-pages", true)] {
      let run = await Invocation(
        "build", "--root", folder.path, "--target", target, "--base-url", Self.address, "--changes",
        changes)
      #expect(run.status == .done, "\(run.error)")
      let tree = try FileTree(of: output)
      for path in tree.paths where path != "404.html" {
        let isMade = path.hasSuffix(".html") || path.hasSuffix(".json") || path.hasSuffix(".xml")
        guard isMade || path.hasSuffix("llms.txt") else { continue }
        let text = tree.text(path).replacing(/<id>[^<]*<\/id>/, with: "")
        let whole = text.matches(of: /https:\/\/codes\.example\/docs\/[^"<)#\s]*/).map(\.output)
        #expect(!whole.contains { $0.hasSuffix(".html") } == isCut || whole.isEmpty, "\(path)")
      }
      for path in tree.paths where path.hasSuffix("feed.xml") {
        let ids = tree.text(path).matches(of: /<entry>\n<id>([^<]*)</).map(\.output.1)
        #expect(ids.allSatisfy { $0.hasSuffix(".html") })
      }
      let list = try FileTree(of: folder.path).text("changes").split(separator: "\n")
      #expect(!list.isEmpty)
      #expect(list.contains { $0.hasSuffix(".html") } != isCut)
      let audit = await Invocation(
        "check", "--site", output, "--base-url", Self.address, "--strict")
      #expect(audit.status == .done, "\(audit.error)")
    }
  }

  @Test func `are ASCII where the name of the host is not, but for ids`() async throws {
    let folder = try TemporaryFolder(try Fixtures.shippedSite())
    let written = "https://коды.рф/справка/"
    #expect(
      await Invocation("build", "--root", folder.path, "--base-url", written).status == .done)
    let tree = try FileTree(of: "\(folder.path)/public")
    let address = "https://xn--d1alm7c.xn--p1ai/%D1%81%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0/"
    #expect(tree.text("sitemap.xml").contains("<loc>\(address)en/"))
    #expect(tree.text("robots.txt").contains("Sitemap: \(address)sitemap.xml"))
    #expect(tree.text("404.html").contains("=\"/%D1%81%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0/"))
    for path in tree.paths {
      let text = tree.text(path).replacing(/<id>[^<]*<\/id>/, with: "")
      #expect(!text.contains("коды") && !text.contains("справка"), "\(path)")
    }
  }
}
