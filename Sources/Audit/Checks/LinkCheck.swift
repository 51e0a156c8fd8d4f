import Diagnostics

/// Links that lead to nothing.
enum LinkCheck {
  /// - Parameters:
  ///   - links: of a page or a style sheet.
  ///   - file: their text.
  static func findings(
    _ links: [ResolvedLink], in file: SourceFile, _ resolver: LinkResolver
  ) -> [PageFinding] {
    links.compactMap { resolved in
      finding(
        resolved.target, at: resolved.link.address, in: file, resolver,
        isReference: resolved.link.isReference)
    }
  }

  /// What is wrong with one link.
  ///
  /// - Parameter isReference: whether it may be empty, which leads to the page itself.
  static func finding(
    _ target: LinkTarget, at address: Range<Int>, in file: SourceFile, _ resolver: LinkResolver,
    isReference: Bool
  ) -> PageFinding? {
    let offset = address.lowerBound
    let quote = file.quote(address)
    switch target {
    case .file, .elsewhere: return nil
    case .empty:
      guard !isReference else { return nil }
      return PageFinding(
        at: offset, "this address is empty", remedy: "write it, or remove the element")
    case .missing(let path):
      return PageFinding(
        at: offset, "\(quote) leads to “\(path)”, which does not exist",
        remedy: remedy(for: path, in: resolver.tree))
    case .folderWithoutIndex(let path):
      let folder = path.isEmpty ? "the folder itself" : "the folder “\(path)”"
      return PageFinding(
        at: offset, "\(quote) leads to \(folder), which has no index.html",
        remedy: "link to a page in it, or add its index.html")
    case .folderWithoutSlash(let number, _):
      return PageFinding(
        .warning, at: offset, "\(quote) leads to a folder without a slash at the end",
        remedy: "link to “\(resolver.tree.files[number])”, which also works without a server")
    case .outOfTree:
      return PageFinding(
        at: offset, "\(quote) leads out of the site's folder",
        remedy: "remove one “../” or more, or write the whole address with https://")
    case .besideTree:
      return PageFinding(
        .warning, at: offset,
        "\(quote) leads out of the site, which is at “\(resolver.site?.path ?? "/")” of its host",
        remedy: "start the path with that, or write a relative link")
    }
  }

  private static func remedy(for path: String, in tree: PublishedTree) -> String {
    let utf8 = Array(path.utf8)
    if let number = tree.number(ofAnyCase: utf8) {
      return "did you mean “\(tree.files[number])”? Most hosts tell capitals from small letters"
    }
    if let number = tree.number(of: utf8 + Array(".html".utf8)) {
      return "did you mean “\(tree.files[number])”?"
    }
    return "correct the address, or add the file"
  }
}

extension MarkupLink {
  var isReference: Bool {
    if case .reference = role { true } else { false }
  }
}
