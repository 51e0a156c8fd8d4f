import Glibc

/// Notices what changes in a folder and those below it (inotify).
public final class FolderWatch {
  /// Readable when something has changed.
  public let descriptor: CInt

  private let root: String

  /// What is looked at in the root, and below it.
  private let names: Set<String>

  /// The links that were seen. What they lead to changes at another place.
  private var links: Set<String> = []

  /// The folders that are watched, by their numbers; the root is empty.
  private var folders: [CInt: String] = [:]

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR)

  /// Watches a folder, but in it only the files and folders with these names and what is below
  /// them.
  public init(of root: String, names: [String]) throws(FileError) {
    self.root = root
    self.names = Set(names)
    descriptor = inotify_init1(CInt(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { throw FileError("can't watch", root) }
    try watch("")
    for name in names {
      if FileReading.isLink(path(of: name)) { links.insert(name) }
      try watchFolders(name)
    }
  }

  deinit {
    close(descriptor)
  }

  private func path(of name: String) -> String { name.isEmpty ? root : "\(root)/\(name)" }

  private func watch(_ name: String) throws(FileError) {
    let number = inotify_add_watch(descriptor, path(of: name), Self.mask)
    if number >= 0 {
      folders[number] = name
    } else if errno == ENOSPC {
      throw FileError("can't watch", path(of: name))
    }
  }

  /// Watches a folder and all below it; does nothing if there is none.
  private func watchFolders(_ name: String) throws(FileError) {
    guard FileReading.kind(of: path(of: name)) == .folder else { return }
    try watch(name)
    for entry in (try? FileReading.unsortedEntries(of: path(of: name))) ?? [] {
      let inner = "\(name)/\(entry.name)"
      if entry.isLink {
        links.insert(inner)
      } else if entry.kind == .folder {
        try watchFolders(inner)
      }
    }
  }

  /// What has changed since this was last asked: names as seen from the root, each once; an empty
  /// name where so much has that nobody knows.
  public func changes() -> [String] {
    var changed: [String] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return changed.isEmpty ? [] : changed + links.sorted() }
      var offset = 0
      while offset < count {
        let event = buffer[offset...].withUnsafeBytes {
          $0.loadUnaligned(as: inotify_event.self)
        }
        let start = offset + MemoryLayout<inotify_event>.size
        let bytes = buffer[start..<start + Int(event.len)].prefix { $0 != 0 }
        offset = start + Int(event.len)
        let name = name(of: event, String(decoding: bytes, as: UTF8.self))
        guard let name, !changed.contains(name) else { continue }
        changed.append(name)
        if FileReading.isLink(path(of: name)) { links.insert(name) }
      }
    }
  }

  private func name(of event: inotify_event, _ entry: String) -> String? {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return "" }
    if event.mask & UInt32(IN_IGNORED) != 0 {
      folders[event.wd] = nil
      return nil
    }
    guard let folder = folders[event.wd], !entry.isEmpty else { return nil }
    guard !folder.isEmpty || names.contains(entry) else { return nil }
    let name = folder.isEmpty ? entry : "\(folder)/\(entry)"
    guard event.mask & UInt32(IN_ISDIR) != 0 else { return name }
    if event.mask & UInt32(IN_MOVED_FROM) != 0 { forget(name) }
    if event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { try? watchFolders(name) }
    return name
  }

  private func forget(_ name: String) {
    for (number, folder) in folders where folder == name || folder.hasPrefix("\(name)/") {
      inotify_rm_watch(descriptor, number)
      folders[number] = nil
    }
  }
}
