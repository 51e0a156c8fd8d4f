import Files
import Harness
import Testing

/// The folders that hold what tests read and compare with.
enum Fixtures {
  /// The root of the package.
  static let package = FolderTree.parent(of: FolderTree.parent(of: FolderTree.parent(of: here)))

  static let folder = "\(package)/Tests/CommandTests/Fixtures"

  private static let here = FolderTree.parent(of: #filePath)

  /// The cases in a folder of fixtures, each a folder.
  static func cases(in name: String) throws -> [FixtureCase] {
    try FileReading.entries(of: "\(folder)/\(name)").filter { $0.kind == .folder }
      .map { FixtureCase(name: $0.name, folder: "\(folder)/\(name)/\($0.name)") }
  }

  /// A small site without errors.
  static func validSite() throws -> FileTree {
    try FileTree(of: "\(folder)/valid-base")
  }

  /// A small site with the templates and string tables of the package.
  static func shippedSite() throws -> FileTree {
    try FixtureCase(name: "shipped-templates", folder: "\(folder)/golden/shipped-templates")
      .completeSite()
  }
}

/// A folder with the input and the expected output of one test.
struct FixtureCase: Sendable, CustomTestStringConvertible {
  let name: String
  let folder: String

  var testDescription: String { name }

  /// The site in `input`; templates and string tables that it lacks are those of the package.
  func completeSite() throws -> FileTree {
    var site = try FileTree(of: "\(folder)/input")
    for name in ["Templates", "Locales"] where site.folder(name).files.isEmpty {
      let shipped = try FileTree(of: "\(Fixtures.package)/\(name)")
      for (path, bytes) in shipped.files { site.files["\(name)/\(path)"] = bytes }
    }
    return site
  }
}
