import Catalog
import Files
import Theme

/// `diptych theme diff`: what a site's copies say other than the theme as it is now.
struct ThemeDiffCommand {
  private let root: SiteRoot

  /// Those that are asked for; all copies if there are none.
  private let files: [ThemeFile]

  init(_ arguments: ArgumentReader) throws(UsageError) {
    root = try SiteLoading(arguments).root
    files = try arguments.operands.map { name throws(UsageError) in
      try ThemeArgument.file(name, arguments)
    }
    for file in files where FileReading.kind(of: root.path(of: file.name)) != .file {
      throw arguments.error("the site has no “\(file.name)” of its own")
    }
  }

  func run(console: Console) throws -> ExitStatus {
    let copies = try ThemeCopies(in: root)
    // A table need not be a copy to lie over the theme's, and says then only what differs.
    let own = ThemeFile.all.filter { file in
      FileReading.kind(of: root.path(of: file.name)) == .file
        && (copies.contains(file.name) || !file.isStringTable)
    }
    for file in files.isEmpty ? own : files {
      let path = root.path(of: file.name)
      let bytes = try FileReading.bytes(of: path)
      guard bytes != file.bytes else { continue }
      guard let old = String(validating: file.bytes, as: UTF8.self),
        let new = String(validating: bytes, as: UTF8.self)
      else {
        try console.write("theme:\(file.name) and \(path) differ\n")
        continue
      }
      try console.write(
        "--- theme:\(file.name)\n+++ \(path)\n\(UnifiedDiff(from: old, to: new).text)")
    }
    return .done
  }
}
