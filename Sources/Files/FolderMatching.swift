extension FolderTree {
  /// Makes a folder hold the same files and folders as another one and nothing else, the files as
  /// hard links.
  ///
  /// Files that it has already, with the same name and the same inode, are left alone: where the
  /// two differ little, little is done.
  ///
  /// - Parameters:
  ///   - copy: the folder that changes, on the same file system as the other one.
  ///   - model: the folder that it becomes like, which stays as it is.
  ///   - links: whether files are linked. If not, those that are missing stay so, and others with
  ///     the same names stay what they are.
  ///   - listings: what was in the model's folders when somebody looked, by their paths below it.
  ///     They are not listed again where that is still so.
  public static func match(
    _ copy: String, to model: String, links: Bool = true, listings: [String: FolderListing] = [:]
  ) throws(FileError) {
    try match(copy, to: model, at: "", links: links, listings)
  }

  private static func match(
    _ copy: String, to model: String, at address: String, links: Bool,
    _ listings: [String: FolderListing]
  ) throws(FileError) {
    let wanted: FolderListing
    if let known = listings[address], known.isOf(model) {
      wanted = known
    } else {
      wanted = try FolderListing(of: model)
    }
    let present = try FolderListing(of: copy)
    let folders = Set(wanted.folders)
    for entry in present.others {
      let path = "\(copy)/\(entry.name)"
      if entry.kind != .folder || entry.isLink {
        try FileWriting.remove(path)
      } else if !folders.contains(entry.name) {
        try remove(path)
      }
    }
    try matchFiles(of: copy, present, to: model, wanted, links: links)
    for name in wanted.folders {
      try make("\(copy)/\(name)")
      try match(
        "\(copy)/\(name)", to: "\(model)/\(name)",
        at: address.isEmpty ? name : "\(address)/\(name)", links: links, listings)
    }
  }

  private static func matchFiles(
    of copy: String, _ present: FolderListing, to model: String, _ wanted: FolderListing,
    links: Bool
  ) throws(FileError) {
    let source = try Folder(opening: model)
    let target = try Folder(opening: copy)
    var places = [UInt64: Int](minimumCapacity: wanted.files.count)
    for (place, file) in wanted.files.enumerated() { places[file.inode] = place }
    var isPresent = [Bool](repeating: false, count: wanted.files.count)
    for (position, file) in present.files.enumerated() {
      if let place = places[file.inode],
        present.hasSameName(file, as: wanted.files[place], in: wanted)
      {
        isPresent[place] = true
        continue
      }
      // Folders that were filled alike mostly list alike.
      if !links, position < wanted.files.count,
        present.hasSameName(file, as: wanted.files[position], in: wanted)
      {
        continue
      }
      let name = present.terminatedName(of: file)
      if links || !source.contains(name) { try target.remove(name) }
    }
    guard links else { return }
    for (place, file) in wanted.files.enumerated() where !isPresent[place] {
      try target.link(wanted.terminatedName(of: file), from: source)
    }
  }
}
