import Files
import Harness
import Testing

@Suite struct `A site for a host` {
  static let files = [
    "github-pages": [".nojekyll", "CNAME"], "cloudflare-pages": ["_headers", "_redirects"],
    "netlify": ["_headers", "_redirects"],
    "nginx": [".hosting/nginx/maps.conf", ".hosting/nginx/server.conf"], "apache": [".htaccess"],
    "s3": [".hosting/s3/upload.sh", ".hosting/s3/website.json"],
  ]

  @Test(arguments: files.keys.sorted())
  func `has the files that the host wants, and loses them with it`(target: String) async throws {
    let folder = try SiteFolder()
    #expect(await folder.build().status == .done)
    let before = Set(try FileTree(of: folder.output).paths)
    let run = await folder.build("--target", target)
    let files = Self.files[target] ?? []
    let count = "\(files.count) file\(files.count == 1 ? "" : "s")"
    // The pages of Cloudflare's site have other addresses.
    let differs = target == "cloudflare-pages"
    #expect(run.changes?.hasPrefix("\(count) added") == true)
    #expect(run.changes?.contains("changed") == differs)
    #expect(Set(try FileTree(of: folder.output).paths).subtracting(before) == Set(files))
    #expect(await folder.build("--target", target).changes == "nothing changed")
    #expect(await folder.build().changes?.hasSuffix("\(count) removed") == true)
  }

  @Test func `may say so in its configuration, which the command line replaces`() async throws {
    var site = DraftSite.sample
    site.target = "netlify"
    let folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    #expect(FileReading.kind(of: "\(folder.output)/_redirects") == .file)
    #expect(await folder.build("--target", "apache").status == .done)
    #expect(FileReading.kind(of: "\(folder.output)/_redirects") == nil)
    #expect(FileReading.kind(of: "\(folder.output)/.htaccess") == .file)
  }

  @Test func `is refused by builds and checks if the host does not take it`() async throws {
    var site = DraftSite.sample
    site.target = "cloudflare-pages"
    let fitting = try SiteFolder(site)
    #expect(await fitting.build().status == .done)
    let count = try FileTree(of: fitting.output).files.count
    site.target = "cloudflare-pages, fileLimit: \(count - 1)"
    let folder = try SiteFolder(site)
    let message = """
      diptych.yaml: error: the site has \(count) files, and Cloudflare Pages takes \(count - 1); leave out \
      a locale, say “fileLimit” under “hosting” if your plan takes more, or choose another host

      """
    let build = await folder.build()
    #expect(build.status == .siteHasErrors)
    #expect(build.error(seenFrom: folder.path) == message + "Nothing was published.\n")
    #expect(FileReading.kind(of: folder.output) == nil)
    let check = await Invocation("check", "--root", folder.path)
    #expect(check.status == .siteHasErrors)
    #expect(check.error(seenFrom: folder.path).hasSuffix(message))
    #expect(await folder.build("--archive", "\(folder.path)/x.tar").status == .siteHasErrors)
    #expect(FileReading.kind(of: "\(folder.path)/x.tar") == nil)
  }

  @Test func `is refused if a file is too large for the host`() async throws {
    var site = DraftSite.sample
    site.target = "cloudflare-pages"
    site.fingerprints = false
    site.assets["large.bin"] = String(repeating: "x", count: 26 << 20)
    let folder = try SiteFolder(site)
    let build = await folder.build()
    #expect(build.status == .siteHasErrors)
    #expect(
      build.error(seenFrom: folder.path) == """
        diptych.yaml: error: “assets/large.bin” has 27,262,976 bytes, and Cloudflare Pages takes \
        26,214,400 in one file; make it smaller, or choose another host
        Nothing was published.

        """)
  }

  @Test func `says how many redirects the host does not take, each time`() async throws {
    var site = DraftSite.sample
    site.locales = ["en"]
    site.target = "netlify"
    site.protocols = ["lsp": .sample(of: Array(1...143))]
    let folder = try SiteFolder(site)
    let note = """
      _redirects leaves out 153 addresses in the wrong order, for which the host takes no more \
      rules; the script of 404.html leads from these to the right pages.

      """
    for changes in ["added", "nothing changed"] {
      let run = await folder.build()
      #expect(run.error.hasSuffix(note))
      #expect(run.changes?.hasSuffix(changes) == true)
    }
  }
}
