public import ContentHash
public import Files
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
  private let oldTree: OldTree

  /// Files that appeared in the folder while an earlier build replaced it, and died; where they
  /// are now.
  public let rescued: [String]

  /// Locks the output, cleans up after a build that died, and reads the state of the last one.
  ///
  /// - Parameter willWait: called once if another build is writing there.
  public init(
    output: OutputFolder, states: StateFolder, willWait: () -> Void
  ) throws(PublishError) {
    do throws(FileError) {
      try FolderTree.make(output.parent)
      let lock = try FolderLock(output.parent, willWait: willWait)
      self = try TreeBuild(output: output, states: states, lock: lock)
    } catch {
      throw .file(error)
    }
  }

  private init(
    output: OutputFolder, states: StateFolder, lock: consuming FolderLock
  ) throws(FileError) {
    let folder = FileReading.identity(of: output.place)
    rescued = try output.cleanUp(states, folder: folder)
    last = states.find(for: folder)
    oldTree = OldTree(path: output.place, state: last.state, hashes: last.hashes)
    self.output = output
    self.states = states
    self.lock = lock
  }

  /// What the last build was made from; `nil` if that is not known.
  public var lastState: BuildState? { last.state }

  /// What the pages of the last build were made of; nothing if that is not known.
  public func lastDependencies() -> SiteDependencies {
    last.open?.dependencies() ?? SiteDependencies()
  }

  /// The last build's state, if it was made from the same input by the same tool and the folder
  /// still has all its files and no others.
  ///
  /// - Parameter inputs: the hash of the input; `nil` if it could not be read.
  public borrowing func upToDate(
    tool: String, inputs: ContentHash?, selection: Selection, jobs: Int
  ) async throws(PublishError) -> BuildState? {
    guard case .trusted(let open) = last, let inputs, open.state.tool == tool,
      open.state.inputs == inputs, open.state.selection == selection
    else { return nil }
    let survey = try await TreeSurvey(
      of: oldTree, current: SitePlan(open.state.outline), selection: oldTree.range
    ).run(jobs: jobs)
    let isUntouched = survey.foreign.isEmpty && survey.stale.isEmpty
    let isWhole =
      survey.writtenCount == oldTree.range.count && survey.formCount == oldTree.formCount
    return isUntouched && isWhole ? open.state : nil
  }

  /// Publishes a site. If it throws, the folder is as it was before.
  ///
  /// - Parameters:
  ///   - state: what the site is made from, to be kept for the next build.
  ///   - note: called with the changes, some at a time in the order of the plan, removed files
  ///     last, before the new tree is put in place.
  public borrowing func publish(
    _ pages: SitePages, state: BuildState, jobs: Int, progress: Progress,
    note: ([AddressChange]) throws(FileError) -> Void = { _ in }
  ) async throws(PublishError) -> BuildReport {
    do throws(PublishError) {
      return try await replace(pages, state: state, jobs: jobs, progress: progress, note: note)
    } catch {
      _ = try? FolderTree.remove(output.stagingPath)
      states.discard()
      throw error
    }
  }

  private borrowing func replace(
    _ pages: SitePages, state: BuildState, jobs: Int, progress: Progress,
    note: ([AddressChange]) throws(FileError) -> Void
  ) async throws(PublishError) -> BuildReport {
    let range = state.selection.range(of: pages.plan.count)
    let content = try output.content(
      isKnown: last.state != nil, mark: pages.plan.address(of: 0))
    let old = content == .site ? oldTree : nil
    let survey = try await survey(old, current: pages.plan, selection: range, jobs: jobs)
    let staging = StagingFolder(
      path: output.stagingPath, folders: pages.plan.folderPaths(of: range))
    let comparison = comparison(pages, state, survey)
    let writing = TreeWriting(
      pages: pages, range: range, staging: staging,
      next: try newState(state, count: range.count), old: old, comparison: comparison?.0,
      progress: progress)
    async let dependencies = DependencyText.write(comparison?.now ?? pages.dependencies())
    let outcomes = try await writing.run(jobs: jobs)
    let stale = survey?.stale ?? []
    let unchangedForms = unchangedForms(state, writing, survey)
    if let unchangedForms, ChangeReport(outcomes, range: range, stale: stale).isEmpty {
      let isFinished = try finish(
        writing.next, dependencies: await dependencies, in: content, forms: unchangedForms)
      if isFinished { return BuildReport() }
    }
    try onFiles { () throws(FileError) in try staging.make() }
    if let old {
      try await FileLinking(pages: pages, range: range, old: old, staging: staging)
        .run(outcomes, jobs: jobs)
    }
    let forms = try await FormWriting(
      pages: pages, range: range, staging: staging, old: old,
      trustsOld: isTrusted(state, writing)
    ).run(state.outline.isPrecompressed ? outcomes : [], jobs: jobs)
    let formCount = forms.reduce(0) { $0 + $1.count }
    let changes = ChangeReport(outcomes, range: range, stale: stale, forms: forms)
    let text = await dependencies
    if changes.isEmpty,
      try finish(writing.next, dependencies: text, in: content, forms: formCount)
    {
      try onFiles { () throws(FileError) in _ = try FolderTree.remove(output.stagingPath) }
      return BuildReport()
    }
    try onFiles { () throws(FileError) in try changes.forEachGroup(in: pages.plan, note) }
    var report = changes.report
    report.leftovers = try putInPlace(
      writing.next, dependencies: text, forms: formCount, content: content, current: pages.plan)
    return report
  }

  /// Looks at the old tree, if there is one.
  ///
  /// - Throws: an error if there are files in it that no build put there.
  private borrowing func survey(
    _ old: OldTree?, current: SitePlan, selection: Range<Int>, jobs: Int
  ) async throws(PublishError) -> Survey? {
    guard let old else { return nil }
    let survey = try await TreeSurvey(of: old, current: current, selection: selection)
      .run(jobs: jobs)
    guard survey.foreign.isEmpty else {
      throw .foreignFiles(folder: output.path, addresses: survey.foreign.sorted())
    }
    return survey
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
  ) -> (TreeWriting.Comparison, now: SiteDependencies)? {
    guard case .trusted(let open) = last, let survey,
      survey.writtenCount == oldTree.range.count
    else { return nil }
    // Another tool may make other pages of the same input.
    let old = open.state.tool == state.tool ? open.dependencies() : SiteDependencies()
    let now = pages.dependencies()
    let comparison = TreeWriting.Comparison(
      mapping: PlanMapping(from: pages.plan, to: SitePlan(open.state.outline)),
      affected: pages.affected(now, since: old, oldOutline: open.state.outline))
    return (comparison, now)
  }

  // MARK: Compressed forms

  /// Whether the compressed forms of unchanged files are those that this tool makes.
  private borrowing func isTrusted(_ state: BuildState, _ writing: TreeWriting) -> Bool {
    writing.comparison != nil && last.state?.tool == state.tool
  }

  /// How many compressed forms there are, if all are there that the unchanged files should have.
  private borrowing func unchangedForms(
    _ state: BuildState, _ writing: TreeWriting, _ survey: Survey?
  ) -> Int? {
    guard state.outline.isPrecompressed else { return 0 }
    guard isTrusted(state, writing), last.state?.outline.isPrecompressed == true, let survey,
      survey.formCount == oldTree.formCount
    else { return nil }
    return survey.formCount
  }

  /// Puts the staging folder in the place of the output.
  ///
  /// - Returns: files that appeared in the old folder meanwhile, where they are now.
  private borrowing func putInPlace(
    _ next: StateFile, dependencies: [UInt8], forms: Int, content: OutputFolder.Content,
    current: SitePlan
  ) throws(PublishError) -> [String] {
    do throws(FileError) {
      guard let folder = FileReading.identity(of: output.stagingPath) else {
        throw FileError("can't find", output.stagingPath)
      }
      try next.finish(dependencies: dependencies, formCount: forms, folder: folder)
      if content == .nothing {
        try FolderTree.rename(output.stagingPath, to: output.place)
      } else {
        try FolderTree.exchange(output.stagingPath, with: output.place)
      }
    } catch {
      throw .file(error)
    }
    // The site is published. What fails from here on is made up for by the next build.
    var old = oldTree
    old.path = output.stagingPath
    guard let kept = try? output.removeStaging(of: old, current: current) else { return [] }
    try? states.promote()
    return kept
  }

  /// Ends a build that leaves the folder as it is.
  ///
  /// - Returns: whether there is a site that can be left.
  private borrowing func finish(
    _ next: StateFile, dependencies: [UInt8], in content: OutputFolder.Content, forms: Int
  ) throws(PublishError) -> Bool {
    guard content == .site, let folder = FileReading.identity(of: output.place) else {
      return false
    }
    do throws(FileError) {
      try next.finish(dependencies: dependencies, formCount: forms, folder: folder)
      try states.promote()
    } catch {
      throw .file(error)
    }
    return true
  }
}

extension FoundState {
  var open: OpenState? {
    switch self {
    case .none: nil
    case .outdated(let open), .trusted(let open): open
    }
  }

  var state: BuildState? { open?.state }

  /// The hashes of the files that are in the folder.
  var hashes: StateFile? {
    if case .trusted(let open) = self { open.file } else { nil }
  }
}
