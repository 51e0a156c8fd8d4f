import Files
import Glibc
import Harness
import Testing

@Suite struct `A static file` {
  private func folder(
    _ files: [String: String], edit: (inout DraftSite) -> Void = { _ in }
  ) throws -> SiteFolder {
    var site = DraftSite.sample
    site.staticFiles = files
    edit(&site)
    return try SiteFolder(site)
  }

  @Test(arguments: [
    "favicon.ico", ".well-known/security.txt", "CNAME", "en-gb/a file.pdf", "_headers",
  ])
  func `stands at the root of the output as it is`(address: String) async throws {
    let folder = try folder([address: "as\u{0}it is"])
    #expect(await folder.build().status == .done)
    #expect(try FileTree(of: folder.output).text(address) == "as\u{0}it is")
    #expect(await folder.build().changes == "nothing changed")
  }

  @Test func `is in archives and in one shard`() async throws {
    let folder = try folder(["favicon.ico": "icon"])
    let archive = "\(folder.path)/site.tar"
    #expect(await folder.build("--archive", archive).status == .done)
    #expect(try ArchiveContents(of: archive).tree.text("favicon.ico") == "icon")
    var count = 0
    for part in 1...3 {
      let output = "\(folder.path)/parts/\(part)"
      #expect(await folder.build("--shard", "\(part)/3", "--output", output).status == .done)
      count += FileReading.kind(of: "\(output)/favicon.ico") == .file ? 1 : 0
    }
    #expect(count == 1)
  }

  @Test(arguments: [
    ("netlify", "_headers"), ("netlify", "_redirects"), ("cloudflare-pages", "_redirects"),
    ("apache", ".htaccess"),
  ])
  func `stands before the lines of the host`(target: String, address: String) async throws {
    let folder = try folder([:]) { $0.target = target }
    #expect(await folder.build().status == .done)
    let made = try FileTree(of: folder.output).text(address)
    for (own, lines) in [("# mine", "# mine\n"), ("# a\n# b\n", "# a\n# b\n"), ("", "")] {
      let own = try self.folder([address: own]) { $0.target = target }
      #expect(await own.build().status == .done)
      #expect(try FileTree(of: own.output).text(address) == lines + made)
    }
  }

  @Test func `says which domain the site has`() async throws {
    let folder = try folder(["CNAME": "other.example\n"]) { $0.target = "github-pages" }
    #expect(await folder.build().status == .done)
    #expect(try FileTree(of: folder.output).text("CNAME") == "other.example\n")
  }

  @Test(arguments: [
    ("index.html", "index.html"), ("INDEX.html", "index.html"), ("404.html", "404.html"),
    ("en/lsp/180.html", "en/lsp/180.html"), ("en/lsp/180.json", "en/lsp/180.json"),
    ("en/compare/lsp/100-vs-180.html", "en/compare/lsp/100-vs-180.html"), ("en", "en/"),
    ("en/compare", "en/compare/"), ("assets", "assets/"), ("EN", "EN/"),
    ("en/index.html/more.txt", "en/index.html"), ("robots.txt", "robots.txt"),
    ("sitemap.xml", "sitemap.xml"), ("assets/page.css", "assets/page.css"),
    ("index.html.gz", "index.html.gz"), (".hosting/nginx/maps.conf", ".hosting/nginx/maps.conf"),
  ])
  func `is refused where the site makes something`(address: String, made: String) async throws {
    let folder = try folder([address: "mine"]) {
      $0.target = "nginx"
      $0.precompresses = true
      $0.fingerprints = false
    }
    let message = """
      Static/\(address): error: the site makes “\(made)” by itself; remove this file, or call it something \
      else

      """
    let build = await folder.build()
    #expect(build.status == .siteHasErrors)
    #expect(build.error(seenFrom: folder.path) == message + "Nothing was published.\n")
    #expect(FileReading.kind(of: folder.output) == nil)
  }

  @Test func `is reported by checks as by builds, all at once`() async throws {
    let folder = try folder(["index.html": "mine", "robots.txt": "mine", "free.txt": "mine"])
    let check = await Invocation("check", "--root", folder.path)
    #expect(check.status == .siteHasErrors)
    #expect(
      check.messages(in: "Static", seenFrom: folder.path) == """
        Static/index.html: error: the site makes “index.html” by itself; remove this file, or call it \
        something else
        Static/robots.txt: error: the site makes “robots.txt” by itself; remove this file, or call it \
        something else

        """)
  }

  @Test func `may stand where the site makes nothing any more`() async throws {
    let folder = try folder(["robots.txt": "mine"]) { $0.withoutOutputs = ["robots"] }
    #expect(await folder.build().status == .done)
    #expect(try FileTree(of: folder.output).text("robots.txt") == "mine")
  }

  @Test func `is a file and has a name that all systems take`() async throws {
    let folder = try folder(["con.txt": "a", ".a?": "b", "B": "c", "b": "d"])
    mkfifo("\(folder.path)/Static/pipe", 0o600)
    let check = await Invocation("check", "--root", folder.path)
    #expect(check.status == .siteHasErrors)
    #expect(
      check.messages(in: "Static", seenFrom: folder.path) == """
        Static/.a?: warning: Windows takes no name with “?”; call it something else
        Static/b: error: “B” and “b” are one name on macOS or Windows; rename one of the two
        Static/con.txt: error: “con.txt” is the name of a device on Windows; call it something else
        Static/pipe: error: this is a named pipe; remove it, or put a file in its place

        """)
  }

  @Test func `stays out of docsets`() async throws {
    let folder = try folder(["favicon.ico": "icon"])
    let output = "\(folder.path)/docsets"
    #expect(await folder.build("--docset", output).status == .done)
    #expect(try FileTree(of: output).paths.filter { $0.hasSuffix("favicon.ico") } == [])
  }
}
