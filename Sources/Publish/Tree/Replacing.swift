import ContentHash
import Files
import Pages
import Planning

extension TreeBuild {
  /// Puts the new tree together and in the place of the old one, if they differ.
  borrowing func replace(
    _ pages: SitePages, state: BuildState, jobs: Int, progress: Progress,
    onChange: ChangeHandler?
  ) async throws(PublishError) -> BuildReport {
    let range = state.selection.range(of: pages.plan.count)
    let content = try output.content(
      isKnown: last.state != nil, mark: pages.plan.address(of: 0))
    let old = content == .site ? oldTree : nil
    let survey = try await survey(old, current: pages.plan, selection: range, jobs: jobs)
    let comparison = await comparison(pages, state, survey, jobs: jobs)
    let stale = survey?.stale ?? []
    let staging = StagingFolder(
      path: output.stagingPath, folders: pages.plan.folderPaths(of: range), stale: stale,
      earlier: comparison == nil ? nil : earlierTree, listings: survey?.listings ?? [:],
      mayWriteOver: isOutputOnDisk
        && comparison?.0.mayDifferOften(pages.plan, in: range) ?? false)
    let writing = TreeWriting(
      pages: pages, range: range, staging: staging, next: try newState(state, count: range.count),
      old: old, comparison: comparison?.0,
      progress: progress)
    async let dependencies = Self.dependencyText(of: pages, comparison?.now)
    let outcomes = try await writing.run(jobs: jobs)
    let unchangedVariants = unchangedVariants(state, writing, survey)
    if let unchangedVariants, ChangeReport(outcomes, range: range, stale: stale).isEmpty {
      let isFinished = try finish(
        writing.next, dependencies: await dependencies, in: content, forms: unchangedVariants)
      if isFinished { return BuildReport() }
    }
    let start = try onFiles { () throws(FileError) in try staging.make() }
    if start != .copy, let old {
      try await FileLinking(pages: pages, range: range, old: old, staging: staging)
        .run(outcomes, jobs: jobs)
    }
    let forms = try await VariantWriting(
      pages: pages, range: range, staging: staging, old: old,
      trustsOld: isTrusted(state, writing)
    ).run(state.outline.isPrecompressed ? outcomes : [], jobs: jobs)
    let variantCount = forms.reduce(0) { $0 + $1.count }
    let changes = ChangeReport(outcomes, range: range, stale: stale, forms: forms)
    let text = await dependencies
    if changes.isEmpty,
      try finish(writing.next, dependencies: text, in: content, forms: variantCount)
    {
      return BuildReport()
    }
    if let onChange {
      try onFiles { () throws(FileError) in try changes.forEachGroup(in: pages.plan, onChange) }
    }
    var report = changes.report
    try putInPlace(writing.next, dependencies: text, forms: variantCount, content: content)
    // The site is published. What fails from here on is made up for by the next build.
    report.leftovers =
      await retireOldTree(
        current: pages.plan, selection: range, survey: survey, isKept: comparison != nil,
        jobs: jobs)
      ?? []
    return report
  }

  /// Whether the earlier tree is the earlier one on the disk, too. Until then a power cut might
  /// bring it back, with the state that vouches for its files.
  private var isOutputOnDisk: Bool { last.state?.unsyncedBoot == nil }

  private var earlierTree: EarlierTree {
    EarlierTree(path: states.earlierTree, current: output.place)
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
    try onFiles { () throws(FileError) in
      try states.make()
      var state = state
      if !syncs { state.unsyncedBoot = BuildState.boot }
      let file = try StateFile(creating: states.next, text: StateText.write(state), count: count)
      // By the new state the next build knows the staging folder, so it has to be there first.
      if syncs, !states.isOnFileSystem(of: output.parent) { try states.syncNext() }
      return file
    }
  }

  /// What tells unchanged files without looking at them; `nil` if the state is not sure to
  /// describe the folder, or files are missing from it.
  private borrowing func comparison(
    _ pages: SitePages, _ state: BuildState, _ survey: Survey?, jobs: Int
  ) async -> (TreeWriting.Comparison, now: (SiteDependencies, UnitHashes))? {
    guard case .trusted(let open) = last, let survey,
      survey.writtenCount == oldTree.range.count
    else { return nil }
    // Another tool may make other pages of the same input.
    async let old = open.state.tool == state.tool ? open.unitHashes() : UnitHashes()
    let now = await pages.dependencies(jobs: jobs)
    let hashes = now.hashes
    let comparison = TreeWriting.Comparison(
      mapping: PlanMapping(from: pages.plan, to: SitePlan(open.state.outline)),
      affected: pages.affected(hashes, since: await old, oldOutline: open.state.outline))
    return (comparison, (now, hashes))
  }

  /// What the pages are made of, as the state keeps it.
  ///
  /// - Parameter known: that, if it is known, with its hashes.
  private static func dependencyText(
    of pages: SitePages, _ known: (SiteDependencies, UnitHashes)?
  ) async -> [UInt8] {
    if let (dependencies, hashes) = known { return DependencyText.write(dependencies, hashes) }
    return DependencyText.write(await pages.dependencies(jobs: 1))
  }

  // MARK: Compressed forms

  /// Whether the compressed forms of unchanged files are those that this tool makes.
  private borrowing func isTrusted(_ state: BuildState, _ writing: TreeWriting) -> Bool {
    writing.comparison != nil && last.state?.tool == state.tool
  }

  /// How many compressed forms there are, if all are there that the unchanged files should have.
  private borrowing func unchangedVariants(
    _ state: BuildState, _ writing: TreeWriting, _ survey: Survey?
  ) -> Int? {
    guard state.outline.isPrecompressed else { return 0 }
    guard isTrusted(state, writing), last.state?.outline.isPrecompressed == true, let survey,
      survey.variantCount == oldTree.variantCount
    else { return nil }
    return survey.variantCount
  }
}
