import Files
import Parallel
import Planning

/// Looks at every file in an output folder before a build changes anything.
struct TreeSurvey: Sendable {
  private let old: OldTree
  private let current: SitePlan
  private let selection: Range<Int>

  /// Whether the last build wrote the same files as are wanted.
  private let isUnchanged: Bool

  /// The folders that a build makes.
  private let folders: Set<String>

  /// What folders held when they were looked at before.
  private let seen: [String: Survey.Folder]

  /// - Parameters:
  ///   - current: the plan of the site as it is to be.
  ///   - selection: the numbers of that plan that are to be there.
  ///   - earlier: what was found before; folders that are as they were are not looked at again.
  init(
    of old: OldTree, current: SitePlan, selection: Range<Int>, since earlier: Survey? = nil
  ) {
    self.old = old
    self.current = current
    self.selection = selection
    seen = earlier?.folders ?? [:]
    isUnchanged = old.plan?.outline == current.outline && old.range == selection
    folders = Set(current.folderPaths).union(old.plan?.folderPaths ?? [])
  }

  func run(jobs: Int) async throws(PublishError) -> Survey {
    var survey = Survey()
    var folders = [""]
    while !folders.isEmpty {
      let parts = await concurrentMap(folders, jobs: jobs) { folder in look(at: folder) }
      folders = []
      for part in parts {
        let (found, inner) = try onFiles { () throws(FileError) in try part.get() }
        survey.add(found)
        folders += inner
      }
    }
    return survey
  }

  /// Looks at the files of a folder.
  ///
  /// - Returns: what they are, and the addresses of the folders in it, links not followed.
  private func look(at folder: String) -> Result<(Survey, folders: [String]), FileError> {
    let path = folder.isEmpty ? old.path : "\(old.path)/\(folder)"
    if let seen = seen[folder], FolderVersion(of: path) == seen.version {
      return .success((Survey(), seen.inner))
    }
    do throws(FileError) {
      var survey = Survey()
      var inner: [String] = []
      let names = isUnchanged ? current.comparisonNames(in: folder) : nil
      let listing = try FolderListing(of: path)
      let isEmpty = listing.files.isEmpty && listing.others.isEmpty
      if isEmpty, !folder.isEmpty, !folders.contains(folder) {
        survey.foreign = ["\(folder)/"]
      }
      for file in listing.files {
        if let number = listing.withName(of: file, { names?.number(of: $0) }),
          selection.contains(number)
        {
          survey.writtenCount += 1
        } else {
          look(atFile: address(of: listing.name(of: file), in: folder), &survey)
        }
      }
      for entry in listing.others {
        let address = address(of: entry.name, in: folder)
        if entry.kind == .folder, !entry.isLink {
          inner.append(address)
        } else {
          survey.foreign.append(address)
        }
      }
      if let version = listing.version {
        survey.folders[folder] = Survey.Folder(version: version, inner: inner)
        survey.keep(listing, of: folder)
      }
      return .success((survey, inner))
    } catch {
      return .failure(error)
    }
  }

  private func look(atFile address: String, _ survey: inout Survey) {
    let owner = current.owner(of: address)
    let isWanted = owner.map { selection.contains($0.number) } ?? false
    let isWritten = isWanted && isUnchanged || old.isWritten(address)
    let isForm = (isWanted ? owner : old.plan?.owner(of: address))?.isForm ?? false
    if isWritten, isForm { survey.variantCount += 1 }
    if isWritten, !isForm { survey.writtenCount += 1 }
    if isWanted { return }
    if isWritten || old.isKnown(address, current: current) {
      survey.stale.append(address)
    } else {
      survey.foreign.append(address)
    }
  }

  private func address(of name: String, in folder: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}

/// What the files in an output folder are.
struct Survey: Sendable {
  /// What a folder held when it was looked at.
  struct Folder: Sendable {
    let version: FolderVersion

    /// The addresses of the folders in it.
    let inner: [String]
  }

  /// The folders of which it would show that something has been put in since.
  var folders: [String: Folder] = [:]

  /// What is in some of these folders: in all unless there are very many files.
  private(set) var listings: [String: FolderListing] = [:]

  /// How many files are listed, and how many may be, which is a matter of memory.
  private var listedCount = 0
  private static let listedLimit = 1 << 16

  /// Files that no build put there, and with a slash at the end empty folders that none made.
  var foreign: [String] = []

  /// Files that builds put there and that the site no longer has.
  var stale: [String] = []

  /// How many files are there that the last build wrote.
  var writtenCount = 0

  /// How many compressed forms are there that it may have written.
  var variantCount = 0

  mutating func keep(_ listing: FolderListing, of folder: String) {
    guard listedCount + listing.files.count <= Self.listedLimit else { return }
    listedCount += listing.files.count
    listings[folder] = listing
  }

  mutating func add(_ other: Survey) {
    folders.merge(other.folders) { $1 }
    for (folder, listing) in other.listings { keep(listing, of: folder) }
    foreign += other.foreign
    stale += other.stale
    writtenCount += other.writtenCount
    variantCount += other.variantCount
  }
}
