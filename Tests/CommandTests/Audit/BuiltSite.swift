import Harness
import Testing

/// The small golden site with the templates of the package, built.
enum BuiltSite {
  static func tree() async throws -> FileTree {
    var site = try FileTree(of: "\(Fixtures.folder)/golden/shipped-templates/input")
    for name in ["Templates", "Locales"] {
      let shipped = try FileTree(of: "\(Fixtures.package)/\(name)")
      for (path, bytes) in shipped.files { site.files["\(name)/\(path)"] = bytes }
    }
    let folder = try TemporaryFolder(site)
    let run = await Invocation("build", "--root", folder.path)
    try #require(run.status == .done, "\(run.error)")
    return try FileTree(of: "\(folder.path)/public")
  }
}
