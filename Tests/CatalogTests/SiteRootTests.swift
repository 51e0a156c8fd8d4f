import Catalog
import Testing

@Suite struct `The root of a site` {
  private static let package = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()

  @Test func `is the nearest folder upwards with a configuration`() throws {
    #expect(SiteRoot.find(from: Self.package)?.path == Self.package)
    let inner = "\(Self.package)/Content/sip"
    #expect(SiteRoot.find(from: inner)?.path == "\(inner)/../..")
    let site = "\(Self.package)/Tests/CommandTests/Fixtures/valid-base"
    #expect(SiteRoot.find(from: "\(site)/Locales")?.path == "\(site)/Locales/..")
  }

  @Test(arguments: ["/", "/proc/self", "/nowhere/at/all"])
  func `is not found where there is none`(folder: String) {
    #expect(SiteRoot.find(from: folder) == nil)
  }

  @Test func `names files as seen from the working folder`() {
    #expect(SiteRoot(path: ".").path(of: "Content/sip") == "Content/sip")
    #expect(SiteRoot(path: "../site").path(of: "Content/sip") == "../site/Content/sip")
  }
}
