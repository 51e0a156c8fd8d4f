import Files

/// A folder that `diptych new` fills: with all files, or with none.
struct NewFolder {
  let path: String
  private let wasThere: Bool

  /// - Parameter path: of a folder that is empty or not there yet.
  init(_ path: String) {
    self.path = path
    wasThere = FileReading.entry(at: path) != nil
  }

  /// Writes the files, and takes them away again unless all goes well.
  func fill(_ writeFiles: () async throws -> ExitStatus) async throws -> ExitStatus {
    do {
      let status = try await writeFiles()
      if status != .done { clear() }
      return status
    } catch {
      clear()
      throw error
    }
  }

  func write(_ text: String, to name: String) throws(FileError) {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    let file = "\(path)/\(name)"
    try FolderTree.make(FolderTree.parent(of: file))
    try FileWriting.write(bytes, toNew: file)
  }

  private func clear() {
    guard wasThere else {
      _ = try? FolderTree.remove(path)
      return
    }
    for entry in (try? FileReading.entries(of: path)) ?? [] {
      let own = "\(path)/\(entry.name)"
      _ = entry.kind == .folder ? try? FolderTree.remove(own) : try? FileWriting.remove(own)
    }
  }
}
