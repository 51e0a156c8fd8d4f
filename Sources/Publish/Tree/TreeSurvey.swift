import Files
import Pages
import Parallel

/// Looks at every file in an output folder before a build changes anything.
struct TreeSurvey: Sendable {
  private let old: OldTree
  private let current: SitePlan
  private let selection: Range<Int>

  /// Whether the last build wrote the same files as are wanted.
  private let isUnchanged: Bool

  /// The folders that a build makes.
  private let folders: Set<String>

  /// - Parameters:
  ///   - current: the plan of the site as it is to be.
  ///   - selection: the numbers of that plan that are to be there.
  init(of old: OldTree, current: SitePlan, selection: Range<Int>) {
    self.old = old
    self.current = current
    self.selection = selection
    isUnchanged = old.plan?.outline == current.outline && old.range == selection
    folders = Set(current.folderPaths).union(old.plan?.folderPaths ?? [])
  }

  func run(jobs: Int) async throws(PublishError) -> Survey {
    let folders = try onFiles { () throws(FileError) in try allFolders() }
    let parts = await concurrentMap(folders, jobs: jobs) { folder -> Result<Survey, FileError> in
      do throws(FileError) { return .success(try look(at: folder)) } catch {
        return .failure(error)
      }
    }
    var survey = Survey()
    for part in parts {
      let part = try onFiles { () throws(FileError) in try part.get() }
      survey.foreign += part.foreign
      survey.stale += part.stale
      survey.writtenCount += part.writtenCount
      survey.formCount += part.formCount
    }
    return survey
  }

  /// The addresses of all folders, links not followed.
  private func allFolders() throws(FileError) -> [String] {
    var folders = [""]
    var next = 0
    while next < folders.count {
      let folder = folders[next]
      next += 1
      for entry in try entries(of: folder) where entry.kind == .folder && !entry.isLink {
        folders.append(address(of: entry, in: folder))
      }
    }
    return folders
  }

  private func look(at folder: String) throws(FileError) -> Survey {
    var survey = Survey()
    let entries = try entries(of: folder)
    if entries.isEmpty, !folder.isEmpty, !folders.contains(folder) {
      survey.foreign = ["\(folder)/"]
    }
    for entry in entries where entry.kind != .folder || entry.isLink {
      let address = address(of: entry, in: folder)
      guard entry.kind == .file, !entry.isLink else {
        survey.foreign.append(address)
        continue
      }
      let owner = current.owner(of: address)
      let isWanted = owner.map { selection.contains($0.number) } ?? false
      let isWritten = isWanted && isUnchanged || old.isWritten(address)
      let isForm = (isWanted ? owner : old.plan?.owner(of: address))?.isForm ?? false
      if isWritten, isForm { survey.formCount += 1 }
      if isWritten, !isForm { survey.writtenCount += 1 }
      if isWanted { continue }
      if isWritten || old.isKnown(address, current: current) {
        survey.stale.append(address)
      } else {
        survey.foreign.append(address)
      }
    }
    return survey
  }

  private func entries(of folder: String) throws(FileError) -> [FolderEntry] {
    try FileReading.unsortedEntries(of: folder.isEmpty ? old.path : "\(old.path)/\(folder)")
  }

  private func address(of entry: FolderEntry, in folder: String) -> String {
    folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
  }
}

/// What the files in an output folder are.
struct Survey: Sendable {
  /// Files that no build put there, and with a slash at the end empty folders that none made.
  var foreign: [String] = []

  /// Files that builds put there and that the site no longer has.
  var stale: [String] = []

  /// How many files are there that the last build wrote.
  var writtenCount = 0

  /// How many compressed forms are there that it may have written.
  var formCount = 0
}
