import Diagnostics

/// Compressed copies that hosts send in place of a file which is not there.
enum CompressedCopyCheck {
  private static let endings = [".gz", ".br", ".zst"]

  /// What is compressed to be sent. Others, such as `.tar.gz`, are files of their own, and so may
  /// be a sitemap.
  private static let originals = [
    ".html", ".css", ".js", ".mjs", ".json", ".svg", ".txt", ".map", ".wasm", ".webmanifest",
  ]

  static func diagnostics(in tree: PublishedTree) -> [Diagnostic] {
    tree.numbers(endingIn: endings).compactMap { number in
      let path = tree.files[number]
      guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
      let original = path[..<dot]
      guard originals.contains(where: original.hasSuffix),
        tree.number(of: Array(original.utf8)) == nil
      else { return nil }
      return Diagnostic(
        .warning, at: SourceLocation(path: tree.name(of: number)),
        "this compressed copy has no original “\(original)”", remedy: "remove it, or add the file")
    }
  }
}
