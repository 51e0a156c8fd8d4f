import Diagnostics
import Files
import Foundation
import Harness
import Testing

@testable import Catalog
@testable import Proofreading

/// A small site in a folder of its own, which is removed when the test is over.
struct TestSite: ~Copyable {
  private let folder: String

  /// - Parameter changes: files that are put over those of the site, by their path.
  init(_ changes: [String: String] = [:]) throws {
    folder = TemporaryFolder.newPath()
    for (path, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
      let path = "\(folder)/\(path)"
      try FolderTree.make(FolderTree.parent(of: path))
      try Data(text.utf8).write(to: URL(filePath: path))
    }
  }

  deinit {
    _ = try? FolderTree.remove(folder)
  }

  /// What proofreading says, with paths as seen from the site.
  func messages() async throws -> [String] {
    try await Self.proofread(folder).map(\.description).map {
      $0.replacing("\(folder)/", with: "")
    }
  }

  /// What proofreading says of the site in a folder, which must have no errors.
  static func proofread(_ folder: String) async throws -> [Diagnostic] {
    let root = SiteRoot(path: folder)
    var reader = SiteReader(root: root, jobs: 2)
    let site = try #require(await reader.read())
    #expect(reader.log.diagnostics.filter { $0.severity == .error } == [])
    return await Proofreader.proofread(site, root: root, jobs: 2).diagnostics
  }

  /// A code's file: its front matter and its description.
  static func code(_ frontMatter: String, _ description: String) -> String {
    "---\n\(frontMatter)\n---\n## Description\n\n\(description)\n"
  }

  /// A code's file of the source locale, with its description.
  static func whole(_ description: String) -> String {
    code("name: Steady", description)
      + "\n## When you see it\n\nAt night.\n\n## How to fix\n\nNothing needs fixing.\n"
  }

  private static let files = [
    "diptych.yaml":
      "baseURL: https://lights.example/\nsourceLocale: en\nlocales: [en, fr]\ntheme: none\n",
    "Content/lsp/protocol.yaml":
      "name: LSP\ntitle: Lanterns\nclasses: [{id: all, name: All, codes: 1-99}]\n",
    "Content/lsp/1.md": whole("The light burns."),
    "Locales/en.yaml": """
    language: English
    sections: {description: Description, encounter: When you see it, fix: How to fix}
    hint: Choose any two of the codes.

    """,
    "Locales/fr.yaml": """
    language: Français
    sections: {description: Description, encounter: Quand, fix: Que faire}
    hint: Choisissez deux codes.

    """,
    "Templates/README.md": "",
  ]
}
