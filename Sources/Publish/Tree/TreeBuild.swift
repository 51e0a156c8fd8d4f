package import ContentHash
import Files
package import Pages
import Parallel
import Planning

/// A build of a folder: it keeps other builds out, knows the last one, and puts the new tree in the
/// place of the old one in a single step.
///
/// The new tree is put together beside the folder: files that differ are written, the others are
/// hard links to the old ones. Then the two folders change places. At every instant the folder is
/// wholly the old site or wholly the new one. The old tree is removed, or, if little has changed,
/// kept for the next build to start from.
package struct TreeBuild: ~Copyable, Sendable {
  let output: OutputFolder
  let states: StateFolder
  let last: FoundState
  let oldTree: OldTree

  /// Whether a build ends only when the site is on the disk.
  let syncs: Bool
  private let lock: FolderLock

  /// Files that appeared in the folder while an earlier build replaced it, and died; where they
  /// are now.
  package let rescued: [String]

  /// Locks the output, cleans up after a build that died, and reads the state of the last one.
  ///
  /// - Parameters:
  ///   - output: where the site is published. The folder above it is made if there is none.
  ///   - states: has the state of this output.
  ///   - syncs: whether a build ends only when the site is on the disk.
  ///   - willWait: called once if another build is writing there.
  package init(
    output: OutputFolder, states: StateFolder, syncs: Bool, willWait: () -> Void
  ) async throws(PublishError) {
    do throws(FileError) {
      try FolderTree.make(output.parent)
      let lock = try FolderLock(output.parent, willWait: willWait)
      self = try await TreeBuild(output: output, states: states, syncs: syncs, lock: lock)
    } catch {
      throw .file(error)
    }
  }

  private init(
    output: OutputFolder, states: StateFolder, syncs: Bool, lock: consuming FolderLock
  ) async throws(FileError) {
    let folder = FileReading.identity(of: output.place)
    rescued = try await output.cleanUp(states, folder: folder)
    last = states.find(for: folder)
    oldTree = OldTree(path: output.place, state: last.state, hashes: last.hashes)
    self.output = output
    self.states = states
    self.syncs = syncs
    self.lock = lock
  }

  /// What the last build was made from; `nil` if that is not known.
  package var lastState: BuildState? { last.state }

  /// What the pages of the last build were made of; nothing if that is not known.
  package func lastDependencies() -> SiteDependencies {
    last.open?.dependencies() ?? SiteDependencies()
  }

  /// The last build's state, if it was made from the same input by the same tool and the folder
  /// still has all its files and no others.
  ///
  /// - Parameters:
  ///   - tool: the version and build of this tool.
  ///   - inputs: the hash of the input; `nil` if it could not be read.
  ///   - selection: the part of the site that is asked for now.
  ///   - jobs: how many tasks look at the folder.
  package borrowing func upToDate(
    tool: String, inputs: ContentHash?, selection: Selection, jobs: Int
  ) async throws(PublishError) -> BuildState? {
    guard case .trusted(let open) = last, let inputs, open.state.tool == tool,
      open.state.inputs == inputs, open.state.selection == selection, !hasToSyncOldTree
    else { return nil }
    let survey = try await TreeSurvey(
      of: oldTree, current: SitePlan(open.state.outline), selection: oldTree.range
    ).run(jobs: jobs)
    let isUntouched = survey.foreign.isEmpty && survey.stale.isEmpty
    let isWhole =
      survey.writtenCount == oldTree.range.count && survey.variantCount == oldTree.variantCount
    return isUntouched && isWhole ? open.state : nil
  }

  /// Publishes a site. If it throws, the folder is as it was before.
  ///
  /// - Parameters:
  ///   - pages: the site.
  ///   - state: what the site is made from, to be kept for the next build.
  ///   - jobs: how many tasks render and write.
  ///   - progress: counts the files that are done.
  ///   - onChange: told the changes, if anybody wants to know them, some at a time in the order of
  ///     the plan, removed files last, before the new tree is put in place.
  package borrowing func publish(
    _ pages: SitePages, state: BuildState, jobs: Int, progress: Progress,
    onChange: ChangeHandler? = nil
  ) async throws(PublishError) -> BuildReport {
    do throws(PublishError) {
      return try await replace(
        pages, state: state, jobs: jobs, progress: progress, onChange: onChange)
    } catch {
      // What can't be removed now, the next build knows by the new state.
      if (try? FolderTree.remove(output.stagingPath)) != nil { states.discard() }
      throw error
    }
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
