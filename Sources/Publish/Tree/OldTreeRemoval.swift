import Files
import Parallel
import Planning

/// Removes an old tree, except for files that no build put there.
struct OldTreeRemoval: Sendable {
  let old: OldTree
  let current: SitePlan

  /// - Returns: the addresses of the files that stayed, with the folders that hold them.
  func run(jobs: Int) async throws(FileError) -> [String] {
    guard FileReading.kind(of: old.path) != nil else { return [] }
    var kept: [String] = []
    var folders: [String] = []
    var level = [""]
    while !level.isEmpty {
      folders += level
      let parts = await concurrentMap(level, jobs: jobs) { folder in empty(folder) }
      level = []
      for part in parts {
        let (files, inner) = try part.get()
        kept += files
        level += inner
      }
    }
    for folder in folders.reversed() where !kept.contains(where: { isBelow($0, folder) }) {
      try FolderTree.removeEmpty(path(of: folder))
    }
    return kept.sorted()
  }

  /// Removes the files of a folder.
  ///
  /// - Returns: those that stay, and the addresses of the folders in it.
  private func empty(_ address: String) -> Result<([String], [String]), FileError> {
    do throws(FileError) {
      let listing = try FolderListing(of: path(of: address))
      let folder = try Folder(opening: path(of: address))
      let names = old.plan?.comparisonNames(in: address)
      var kept: [String] = []
      for file in listing.files {
        let comparison = listing.withName(of: file) { names?.number(of: $0) }
        if comparison.map(old.range.contains) ?? false
          || old.isKnown(inner(listing.name(of: file), of: address), current: current)
        {
          try folder.remove(listing.terminatedName(of: file))
        } else {
          kept.append(inner(listing.name(of: file), of: address))
        }
      }
      let folders = listing.folders.map { inner($0, of: address) }
      let links = listing.others.map { inner($0.name, of: address) }
      return .success((kept + links.filter { !folders.contains($0) }, folders))
    } catch {
      return .failure(error)
    }
  }

  private func inner(_ name: String, of folder: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  private func path(of folder: String) -> String {
    folder.isEmpty ? old.path : "\(old.path)/\(folder)"
  }

  private func isBelow(_ address: String, _ folder: String) -> Bool {
    folder.isEmpty || address.hasPrefix("\(folder)/")
  }
}
