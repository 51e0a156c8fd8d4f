import Bytes

/// Finds the files that links lead to (WHATWG URL, as far as files are concerned).
struct LinkResolver: Sendable {
  let tree: PublishedTree

  /// Where the tree is published; `nil` if that is not known.
  let site: SiteAddress?

  private static let index = Array("index.html".utf8)
  private static let ending = Array(".html".utf8)
  private static let slash = UInt8(ascii: "/")

  /// Where relative links start from.
  struct Base: Sendable {
    /// The file that a link of a fragment alone leads to; `nil` if a `base` element decides that.
    let file: Int?

    /// The folder below the root, with a slash at the end unless it is the root; `nil` if it is on
    /// another site.
    let folder: [UInt8]?
  }

  /// The base of the links in a file.
  func base(of file: Int) -> Base {
    let path = Array(tree.files[file].utf8)
    let end = path.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    return Base(file: file, folder: Array(path[..<end]))
  }

  /// The base that a `base` element sets.
  func base(named link: [UInt8], in base: Base) -> Base {
    let path: [UInt8]
    switch locate(link, from: base) {
    case .path(let located): path = located
    case .target(.file(let file, _)): path = Array(tree.files[file].utf8)
    case .target: return Base(file: nil, folder: nil)
    }
    let end = path.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    return Base(file: nil, folder: Array(path[..<end]))
  }

  /// - Parameters:
  ///   - link: the address as it is written, character references resolved.
  ///   - base: where a relative one starts from.
  func resolve(_ link: [UInt8], from base: Base) -> LinkTarget {
    let link = Self.cleaned(link)
    guard !link.isEmpty else { return .empty }
    switch locate(link, from: base) {
    case .target(let target): return target
    case .path(let path):
      let fragment = link.firstIndex(of: UInt8(ascii: "#")).flatMap { Fragment(link[($0 + 1)...]) }
      return target(at: path, fragment, isWhole: AuthorityPart(of: link) != nil)
    }
  }

  private enum Location {
    /// Below the root; a folder ends with a slash.
    case path([UInt8])
    case target(LinkTarget)
  }

  private func locate(_ link: [UInt8], from base: Base) -> Location {
    let pathEnd = link.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    if let authority = AuthorityPart(of: link) {
      guard let site, site.isAt(host: authority.host) else { return .target(.elsewhere) }
      let end = max(authority.end, pathEnd ?? link.count)
      let location = locate(absolute: link[authority.end..<end])
      // A host may have other sites beside this one, and whole addresses are meant as they stand.
      if case .target(.besideTree) = location { return .target(.elsewhere) }
      return location
    }
    guard !Self.hasScheme(link) else { return .target(.elsewhere) }
    guard let folder = base.folder else { return .target(.elsewhere) }
    let path = link[..<(pathEnd ?? link.count)]
    if path.first == Self.slash { return locate(absolute: path) }
    guard !path.isEmpty else {
      guard let file = base.file else { return .path(folder) }
      let fragment = link.firstIndex(of: UInt8(ascii: "#")).flatMap { Fragment(link[($0 + 1)...]) }
      return .target(.file(file, fragment))
    }
    return Self.joined(folder, path).map { .path($0) } ?? .target(.outOfTree)
  }

  /// A path that starts at the root of the host.
  private func locate(absolute path: ArraySlice<UInt8>) -> Location {
    let prefix = Array((site?.path ?? "/").utf8)
    // The path of the site may be written without its last slash.
    if path.elementsEqual(prefix.dropLast()) { return .path([]) }
    guard path.starts(with: prefix) else { return .target(.besideTree) }
    let rest = path.dropFirst(prefix.count)
    return Self.joined([], rest).map { .path($0) } ?? .target(.outOfTree)
  }

  /// - Parameter isWhole: whether the address has a host. Many hosts serve `x.html` at `x`, and
  ///   some at nothing else, so that whole addresses may be written so; a link that is to work
  ///   without a server may not.
  private func target(
    at path: [UInt8], _ fragment: Fragment?, isWhole: @autoclosure () -> Bool
  ) -> LinkTarget {
    let text = { String(decoding: path, as: UTF8.self) }
    if path.isEmpty || path.last == Self.slash {
      if let number = tree.number(of: path + Self.index) { return .file(number, fragment) }
      return tree.hasFolder(path) ? .folderWithoutIndex(path: text()) : .missing(path: text())
    }
    if let number = tree.number(of: path) { return .file(number, fragment) }
    if let number = tree.number(of: path + Self.ending), isWhole() {
      return .file(number, fragment)
    }
    let folder = path + [Self.slash]
    guard tree.hasFolder(folder) else { return .missing(path: text()) }
    if let number = tree.number(of: folder + Self.index) {
      return .folderWithoutSlash(number, fragment)
    }
    return .folderWithoutIndex(path: text() + "/")
  }

  // MARK: The parts of an address

  /// A link without the white space that browsers remove.
  private static func cleaned(_ link: [UInt8]) -> [UInt8] {
    guard link.contains(where: { $0 <= 0x20 }) else { return link }
    let start = link.firstIndex { $0 > 0x20 } ?? link.endIndex
    let end = link.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return link[start..<end].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  /// Whether an address starts with a scheme, such as `mailto:`.
  private static func hasScheme(_ link: [UInt8]) -> Bool {
    guard let first = link.first, first.isASCIILetter else { return false }
    for byte in link {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
      default: guard byte.isASCIILetter || byte.isASCIIDigit else { return false }
      }
    }
    return false
  }

  /// A path relative to a folder, without `.` and `..`; `nil` if it leads above the root.
  private static func joined(_ folder: [UInt8], _ path: ArraySlice<UInt8>) -> [UInt8]? {
    var result = folder
    var rest = path
    while true {
      let end = rest.firstIndex(of: slash)
      let segment = rest[..<(end ?? rest.endIndex)]
      if segment.elementsEqual("..".utf8) {
        guard !result.isEmpty else { return nil }
        result.removeLast()
        while let last = result.last, last != slash { result.removeLast() }
      } else if !segment.elementsEqual(".".utf8) {
        if segment.contains(UInt8(ascii: "%")) {
          result += PercentCoding.decoded(segment)
        } else {
          result += segment
        }
        if end != nil { result.append(slash) }
      }
      guard let end else { return result }
      rest = rest[(end + 1)...]
    }
  }
}
