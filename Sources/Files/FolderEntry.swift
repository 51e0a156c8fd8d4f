import Glibc

/// One name in a folder.
public struct FolderEntry: Sendable, Hashable {
  /// What a file system says that a name is; pipes, sockets and devices are `other`.
  public enum FileType: Sendable {
    case file, folder, other
  }

  public let name: String

  /// What it is, links followed; `nil` for a link that leads nowhere.
  public let kind: FileType?

  /// Whether it is a symbolic link.
  public let isLink: Bool

  public init(name: String, kind: FileType?, isLink: Bool) {
    self.name = name
    self.kind = kind
    self.isLink = isLink
  }
}

extension FolderEntry {
  /// Finds out what an entry is; only a link, or what the file system does not tell, is looked up.
  init(named name: String, type: UInt8, in folder: String) {
    var path: String { "\(folder)/\(name)" }
    switch Int(type) {
    case Int(DT_REG): self.init(name: name, kind: .file, isLink: false)
    case Int(DT_DIR): self.init(name: name, kind: .folder, isLink: false)
    case Int(DT_LNK): self.init(name: name, kind: FileReading.kind(of: path), isLink: true)
    case Int(DT_UNKNOWN):
      self.init(
        name: name, kind: FileReading.kind(of: path), isLink: FileReading.isLink(path))
    default: self.init(name: name, kind: .other, isLink: false)
    }
  }
}
