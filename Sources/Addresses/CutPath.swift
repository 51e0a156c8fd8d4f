/// The path of a file or an address, cut at its last slash.
public struct CutPath {
  /// What is before the slash; `nil` where there is none.
  public let folder: Substring?

  /// What is after it.
  public let name: Substring

  public init(_ path: Substring) {
    // By bytes: a mark that joins a slash is a part of the name.
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    folder = slash.map { path[..<$0] }
    name = slash.map { path[path.utf8.index(after: $0)...] } ?? path
  }

  public init(_ path: String) {
    self.init(path[...])
  }
}
