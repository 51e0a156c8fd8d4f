extension FolderTree {
  /// Makes a folder hold the same files and folders as another one and nothing else, the files as hard
  /// links.
  ///
  /// Files that it has already, with the same name and the same inode, are left alone: where the two
  /// differ little, little is done.
  public static func match(_ copy: String, to model: String) throws(FileError) {
    let wanted = try FolderListing(of: model)
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
    try matchFiles(of: copy, present, to: model, wanted)
    for name in wanted.folders {
      try make("\(copy)/\(name)")
      try match("\(copy)/\(name)", to: "\(model)/\(name)")
    }
  }

  private static func matchFiles(
    of copy: String, _ present: FolderListing, to model: String, _ wanted: FolderListing
  ) throws(FileError) {
    let source = try Folder(opening: model)
    let target = try Folder(opening: copy)
    var places = [UInt64: Int](minimumCapacity: wanted.files.count)
    for (place, file) in wanted.files.enumerated() { places[file.inode] = place }
    var isPresent = [Bool](repeating: false, count: wanted.files.count)
    for file in present.files {
      if let place = places[file.inode],
        present.hasSameName(file, as: wanted.files[place], in: wanted)
      {
        isPresent[place] = true
      } else {
        try target.remove(present.terminatedName(of: file))
      }
    }
    for (place, file) in wanted.files.enumerated() where !isPresent[place] {
      try target.link(wanted.terminatedName(of: file), from: source)
    }
  }
}
