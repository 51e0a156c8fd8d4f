import Files
import Planning

extension OutputFolder {
  /// Finishes or undoes what a build that died has left.
  ///
  /// - Parameter folder: the output folder as it is now.
  /// - Returns: the files that had to be kept, where they are now.
  func cleanUp(
    _ states: StateFolder, folder: FileIdentity?
  ) async throws(FileError) -> [String] {
    try states.check()
    guard states.isUnfinished else {
      guard FileReading.entry(at: stagingPath) == nil else {
        throw FileError(
          stagingPath, finding: "a new site is put together here, and this is not Diptych's",
          remedy: "move it away")
      }
      return []
    }
    guard let published = states.unpromoted(for: folder) else {
      // The folder is the old one, so that only the build itself wrote beside it.
      try FolderTree.remove(stagingPath)
      states.discard()
      return []
    }
    let old = OldTree(path: stagingPath, state: states.lastState)
    let kept = try await removeStaging(of: old, current: SitePlan(published.outline), jobs: 1)
    if published.unsyncedBoot == nil, !states.isOnFileSystem(of: parent) {
      try DiskSync.folder(parent)
    }
    try states.promote()
    return kept
  }

  /// Removes the old tree, which now stands where the new one was put together.
  ///
  /// - Returns: the files that no build put there, where they are now.
  func removeStaging(
    of old: OldTree, current: SitePlan, jobs: Int
  ) async throws(FileError) -> [String] {
    let kept = try await OldTreeRemoval(old: old, current: current).run(jobs: jobs)
    guard !kept.isEmpty else { return [] }
    let place = rescuePath
    try FolderTree.rename(stagingPath, to: place)
    return kept.map { "\(place)/\($0)" }
  }
}
