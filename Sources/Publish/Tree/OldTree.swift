import Files
import Pages
import Parallel

/// What stands in the output folder before a build.
struct OldTree: Sendable {
  let path: String

  /// The plan that the files were written by; `nil` if that is not known.
  let plan: SitePlan?

  /// The numbers of that plan that were written.
  let range: Range<Int>

  /// The hashes of the files, if the state is sure to describe this folder.
  let hashes: StateFile?

  /// Whether a build wrote the file at an address, or else one of `current` will.
  func isKnown(_ address: String, current: SitePlan) -> Bool {
    if current.number(at: address) != nil { return true }
    if let number = plan?.number(at: address) { return range.contains(number) }
    return plan == nil && address.hasSuffix(".html") && OutputFolder.isMarked("\(path)/\(address)")
  }

  /// Looks at every file in the folder.
  ///
  /// - Parameters:
  ///   - current: the plan of the site as it is to be.
  ///   - selection: the numbers of that plan that are to be there.
  func survey(
    current: SitePlan, selection: Range<Int>, jobs: Int
  ) async throws(PublishError) -> Survey {
    let folders = try allFolders()
    let parts = await concurrentMap(folders, jobs: jobs) { folder in
      surveyFolder(folder, current: current, selection: selection)
    }
    var survey = Survey()
    for part in parts {
      switch part {
      case .success(let part):
        survey.foreign += part.foreign
        survey.stale += part.stale
        survey.count += part.count
      case .failure(let error): throw .file(error)
      }
    }
    return survey
  }

  /// The addresses of all folders, links not followed.
  private func allFolders() throws(PublishError) -> [String] {
    var folders = [""]
    var next = 0
    while next < folders.count {
      let folder = folders[next]
      next += 1
      let entries = try onFiles { () throws(FileError) in
        try FileReading.entries(of: folder.isEmpty ? path : "\(path)/\(folder)")
      }
      for entry in entries where entry.kind == .folder {
        folders.append(folder.isEmpty ? entry.name : "\(folder)/\(entry.name)")
      }
    }
    return folders
  }

  private func surveyFolder(
    _ folder: String, current: SitePlan, selection: Range<Int>
  ) -> Result<Survey, FileError> {
    var survey = Survey()
    do throws(FileError) {
      let entries = try FileReading.entries(of: folder.isEmpty ? path : "\(path)/\(folder)")
      for entry in entries where entry.kind != .folder {
        let address = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        survey.count += 1
        if entry.kind == .file, let number = current.number(at: address),
          selection.contains(number)
        {
          continue
        }
        if entry.kind == .file, isKnown(address, current: current) {
          survey.stale.append(address)
        } else {
          survey.foreign.append(address)
        }
      }
      return .success(survey)
    } catch {
      return .failure(error)
    }
  }
}

/// What the files in an output folder are.
struct Survey: Sendable {
  /// Files that no build put there.
  var foreign: [String] = []

  /// Files of the last build that the site no longer has.
  var stale: [String] = []

  /// How many files there are.
  var count = 0
}
