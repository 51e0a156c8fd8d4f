public import ContentHash
public import Files
import Parallel

/// All files that a site is made from, by content.
public enum SiteInputs {
  /// The hash of the names and contents of all files that a build reads.
  ///
  /// - Throws: an error if a folder or file can't be read; a build would say so, too.
  public static func hash(
    of root: SiteRoot, jobs: Int
  ) async throws(FileError) -> ContentHash {
    var names = [SiteRoot.configurationFile]
    for folder in ["Content", "Locales", "Templates"] {
      try collect(folder, in: root, into: &names)
    }
    let results = await concurrentMap(names, jobs: jobs) { name -> Result<ContentHash, FileError> in
      do throws(FileError) {
        return .success(ContentHash(of: try FileReading.bytes(of: root.path(of: name))))
      } catch {
        return .failure(error)
      }
    }
    var hashes: [ContentHash] = []
    for (name, result) in zip(names, results) {
      hashes.append(ContentHash(of: Array(name.utf8)))
      hashes.append(try result.get())
    }
    return ContentHash(combining: hashes)
  }

  private static func collect(
    _ folder: String, in root: SiteRoot, into names: inout [String]
  ) throws(FileError) {
    for entry in try FileReading.entries(of: root.path(of: folder)) {
      let name = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: try collect(name, in: root, into: &names)
      case .file: names.append(name)
      case .other, nil: break
      }
    }
  }
}
