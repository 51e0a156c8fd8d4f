import Harness

extension Fixtures {
  /// The valid site, with a translation that does not say what it was made from.
  static func unstampedSite() throws -> FileTree {
    var site = try validSite()
    let path = "Content/lsp/10.fr.md"
    site.overlay(
      FileTree([path: site.text(path).replacing(/translatedFrom:\n(  .*\n)+/, with: "")]))
    return site
  }
}
