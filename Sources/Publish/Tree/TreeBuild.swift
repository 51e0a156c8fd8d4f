public import ContentHash
import Files
public import Pages
import Parallel

/// A build of a folder: it keeps other builds out, knows the last one, and puts the new tree in the
/// place of the old one in a single step.
///
/// The new tree is put together beside the folder: files that differ are written, the others are
/// hard links to the old ones. Then the two folders change places, and the old one is removed. At
/// every instant the folder is wholly the old site or wholly the new one.
public struct TreeBuild: ~Copyable, Sendable {
  private let output: OutputFolder
  private let states: StateFolder
  private let lock: FolderLock
  private let last: FoundState

  /// Locks the output and reads the state of the last build.
  ///
  /// - Parameter willWait: called once if another build is writing there.
  public init(
    output: OutputFolder, states: StateFolder, willWait: () -> Void
  ) throws(PublishError) {
    self.output = output
    self.states = states
    do throws(FileError) {
      let parent = FolderTree.parent(of: output.path)
      try FolderTree.make(parent)
      lock = try FolderLock(parent, willWait: willWait)
    } catch {
      throw .file(error)
    }
    last = states.find(for: FileReading.identity(of: output.path))
  }

  /// What the last build was made from; `nil` if that is not known.
  public var lastState: BuildState? { last.state }

  /// The last build's state, if it was made from the same input by the same tool and the folder
  /// still has all its files.
  public borrowing func upToDate(
    tool: String, inputs: ContentHash, selection: Selection, jobs: Int
  ) async throws(PublishError) -> BuildState? {
    guard case .trusted(let open) = last, open.state.tool == tool, open.state.inputs == inputs,
      open.state.selection == selection
    else { return nil }
    let old = oldTree
    let plan = SitePlan(open.state.outline)
    let survey = try await old.survey(current: plan, selection: old.range, jobs: jobs)
    return survey.foreign.isEmpty && survey.count == old.range.count ? open.state : nil
  }

  private var oldTree: OldTree {
    OldTree(path: output.path, last: last)
  }

  /// Publishes a site. If it throws, the folder is as it was before.
  ///
  /// - Parameters:
  ///   - state: what the site is made from, to be kept for the next build.
  ///   - note: called for each change, in the order of the plan, removed files last.
  public borrowing func publish(
    _ pages: SitePages, state: BuildState, jobs: Int, progress: Progress,
    note: (AddressChange) -> Void = { _ in }
  ) async throws(PublishError) -> BuildReport {
    do throws(PublishError) {
      _ = try onFiles { () throws(FileError) in try FolderTree.remove(output.stagingPath) }
      return try await replace(pages, state: state, jobs: jobs, progress: progress, note: note)
    } catch {
      _ = try? FolderTree.remove(output.stagingPath)
      throw error
    }
  }

  private borrowing func replace(
    _ pages: SitePages, state: BuildState, jobs: Int, progress: Progress,
    note: (AddressChange) -> Void
  ) async throws(PublishError) -> BuildReport {
    let range = state.selection.range(of: pages.plan.count)
    let content = try output.content(isKnown: last.state != nil)
    let old = content == .site ? oldTree : nil
    let survey = try await old?.survey(current: pages.plan, selection: range, jobs: jobs)
    if let foreign = survey?.foreign, !foreign.isEmpty {
      throw .foreignFiles(folder: output.path, addresses: foreign.sorted())
    }
    let staging = StagingFolder(path: output.stagingPath, folders: pages.plan.folderPaths)
    let writing = TreeWriting(
      pages: pages, range: range, staging: staging, next: try newState(state, count: range.count),
      old: old, comparison: comparison(pages, state, survey), progress: progress)
    let outcomes = try await writing.run(jobs: jobs)
    let changes = ChangeReport(outcomes, range: range, stale: survey?.stale ?? [])
    if changes.isEmpty, let folder = FileReading.identity(of: output.path), content == .site {
      try finish(writing.next, folder: folder)
      return BuildReport()
    }
    try onFiles { () throws(FileError) in try staging.make() }
    if let old {
      try await FileLinking(pages: pages, range: range, old: old, staging: staging)
        .run(outcomes, jobs: jobs)
    }
    changes.forEach(in: pages.plan, note)
    var report = changes.report
    report.leftovers = try putInPlace(
      writing.next, content: content, old: old, current: pages.plan)
    return report
  }

  private borrowing func newState(
    _ state: BuildState, count: Int
  ) throws(PublishError) -> StateFile {
    do throws(FileError) {
      try states.make()
      return try StateFile(creating: states.next, text: StateText.write(state), count: count)
    } catch {
      throw .file(error)
    }
  }

  /// What tells unchanged files without looking at them; `nil` if the state is not sure to
  /// describe the folder, or files are missing from it.
  private borrowing func comparison(
    _ pages: SitePages, _ state: BuildState, _ survey: Survey?
  ) -> TreeWriting.Comparison? {
    guard case .trusted(let open) = last, let survey else { return nil }
    let plan = SitePlan(open.state.outline)
    guard survey.count == open.state.selection.range(of: plan.count).count else { return nil }
    // Another tool may make other pages of the same input.
    let old = open.state.tool == state.tool ? open.state.dependencies : SiteDependencies()
    return TreeWriting.Comparison(
      mapping: PlanMapping(from: pages.plan, to: plan),
      affected: pages.affected(
        state.dependencies, since: old, oldOutline: open.state.outline))
  }

  /// Puts the staging folder in the place of the output.
  ///
  /// - Returns: files that appeared in the old folder meanwhile, where they are now.
  private borrowing func putInPlace(
    _ next: StateFile, content: OutputFolder.Content, old: OldTree?, current: SitePlan
  ) throws(PublishError) -> [String] {
    do throws(FileError) {
      guard let folder = FileReading.identity(of: output.stagingPath) else {
        throw FileError("can't find", output.stagingPath)
      }
      try next.finish(folder: folder)
      if content == .nothing {
        try FolderTree.rename(output.stagingPath, to: output.path)
        try states.promote()
        return []
      }
      try FolderTree.exchange(output.stagingPath, with: output.path)
    } catch {
      throw .file(error)
    }
    // The site is published. What fails from here on is made up for by the next build.
    try? states.promote()
    let kept = try? FolderTree.remove(output.stagingPath) { address in
      old?.isKnown(address, current: current) ?? false
    }
    return (kept ?? []).map { "\(output.stagingPath)/\($0)" }
  }

  private borrowing func finish(
    _ next: StateFile, folder: FileIdentity
  ) throws(PublishError) {
    do throws(FileError) {
      try next.finish(folder: folder)
      try states.promote()
    } catch {
      throw .file(error)
    }
  }
}

extension FoundState {
  var state: BuildState? {
    switch self {
    case .none: nil
    case .outdated(let open), .trusted(let open): open.state
    }
  }
}

extension OldTree {
  init(path: String, last: FoundState) {
    let plan = last.state.map { SitePlan($0.outline) }
    var hashes: StateFile?
    if case .trusted(let open) = last { hashes = open.file }
    self.init(
      path: path, plan: plan,
      range: last.state?.selection.range(of: plan?.count ?? 0) ?? 0..<0, hashes: hashes)
  }
}
