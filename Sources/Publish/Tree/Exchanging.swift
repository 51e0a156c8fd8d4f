import Files
import Pages
import Planning

extension TreeBuild {
  /// Puts the staging folder in the place of the output, and the old tree in its.
  borrowing func putInPlace(
    _ next: StateFile, dependencies: [UInt8], forms: Int, content: OutputFolder.Content
  ) throws(PublishError) {
    do throws(FileError) {
      guard let folder = FileReading.identity(of: output.stagingPath) else {
        throw FileError("can't find", output.stagingPath)
      }
      try next.finish(dependencies: dependencies, variantCount: forms, folder: folder)
      if syncs {
        try DiskSync.fileSystem(of: output.stagingPath)
        if !isStateBesideOutput { try states.syncNext() }
      }
      let (new, old) = (output.stagingPath, output.place)
      if content == .nothing {
        try FolderTree.rename(new, to: old)
        try syncNames { () throws(FileError) in try FolderTree.rename(old, to: new) }
      } else {
        try FolderTree.exchange(new, with: old)
        try syncNames { () throws(FileError) in try FolderTree.exchange(new, with: old) }
      }
    } catch {
      throw .file(error)
    }
  }

  /// Waits until the output's folder is on the disk as it is.
  ///
  /// - Parameter undo: what to do if that fails.
  private borrowing func syncNames(
    orElse undo: () throws(FileError) -> Void
  ) throws(FileError) {
    guard syncs else { return }
    do throws(FileError) {
      try DiskSync.folder(output.parent)
    } catch {
      try undo()
      throw error
    }
  }

  private var isStateBesideOutput: Bool { states.isOnFileSystem(of: output.parent) }

  /// Whether what is in the output may not be on the disk and has to be.
  var hasToSyncOldTree: Bool {
    guard case .trusted(let open) = last else { return syncs }
    return syncs && open.state.unsyncedBoot != nil
  }

  /// Makes the new state the current one, once the disk no longer has what it would disown.
  private borrowing func promote() throws(FileError) {
    if syncs, !isStateBesideOutput { try DiskSync.folder(output.parent) }
    try states.promote()
  }

  /// Keeps the old tree for the next build, or removes it, and makes the new state the current one.
  ///
  /// - Parameters:
  ///   - selection: the numbers of the current plan that are in the new tree.
  ///   - survey: what was in the old tree before.
  ///   - isKept: whether the old tree is worth keeping.
  /// - Returns: files that appeared in the old tree meanwhile, where they are now; `nil` if the
  ///   next build has to finish this.
  borrowing func retireOldTree(
    current: SitePlan, selection: Range<Int>, survey: Survey?, isKept: Bool, jobs: Int
  ) async -> [String]? {
    var old = oldTree
    old.path = output.stagingPath
    try? FolderTree.remove(states.earlierTree)
    if isKept, await hasOnlyKnownFiles(old, current, selection, since: survey, jobs),
      (try? FolderTree.rename(old.path, to: states.earlierTree)) != nil
    {
      try? promote()
      return []
    }
    let left = try? await output.removeStaging(of: old, current: current, jobs: jobs)
    if left != nil { try? promote() }
    return left
  }

  private borrowing func hasOnlyKnownFiles(
    _ old: OldTree, _ current: SitePlan, _ selection: Range<Int>, since earlier: Survey?,
    _ jobs: Int
  ) async -> Bool {
    let survey = try? await TreeSurvey(
      of: old, current: current, selection: selection, since: earlier
    ).run(jobs: jobs)
    return survey?.foreign.isEmpty ?? false
  }

  /// Ends a build that leaves the folder as it is.
  ///
  /// - Returns: whether there is a site that can be left.
  borrowing func finish(
    _ next: StateFile, dependencies: [UInt8], in content: OutputFolder.Content, forms: Int
  ) throws(PublishError) -> Bool {
    guard content == .site, let folder = FileReading.identity(of: output.place) else {
      return false
    }
    try onFiles { () throws(FileError) in
      try FolderTree.remove(output.stagingPath)
      try next.finish(dependencies: dependencies, variantCount: forms, folder: folder)
      if hasToSyncOldTree { try DiskSync.fileSystem(of: output.place) }
      try promote()
    }
    return true
  }
}
