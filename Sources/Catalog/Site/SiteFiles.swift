public import ContentHash
import Diagnostics
import Files
import Parallel

/// The files that a site is made from: those that were read ahead, all others when they are asked for.
///
/// A build that asks first whether anything has changed has read every file by then.
public struct SiteFiles: Sendable {
  /// By path.
  private let contents: [String: [UInt8]]

  /// The hash of the names and contents of all files; `nil` if they were not all read ahead.
  public let hash: ContentHash?

  /// Reads nothing ahead.
  public init() {
    contents = [:]
    hash = nil
  }

  /// Reads all files that a build needs.
  ///
  /// What can't be read is left out; whoever asks for it gets the error.
  public init(readingAllOf root: SiteRoot, jobs: Int) async {
    var names = [SiteRoot.configurationFile]
    var isComplete = true
    for folder in ["Content", "Locales", "Templates"] {
      isComplete = Self.collect(folder, in: root, into: &names) && isComplete
    }
    let read = await concurrentMap(names, jobs: jobs) { name in
      let bytes = try? FileReading.bytes(of: root.path(of: name))
      return (bytes, bytes.map { ContentHash(of: $0) } ?? .none)
    }
    var contents = [String: [UInt8]](minimumCapacity: names.count)
    var hashes: [ContentHash] = []
    for (name, (bytes, hash)) in zip(names, read) {
      contents[root.path(of: name)] = bytes
      hashes.append(ContentHash(of: Array(name.utf8)))
      hashes.append(hash)
      isComplete = isComplete && bytes != nil
    }
    self.contents = contents
    hash = isComplete ? ContentHash(combining: hashes) : nil
  }

  /// - Returns: whether all folders could be read.
  private static func collect(
    _ folder: String, in root: SiteRoot, into names: inout [String]
  ) -> Bool {
    guard let entries = try? FileReading.entries(of: root.path(of: folder)) else { return false }
    var isComplete = true
    for entry in entries {
      let name = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: isComplete = collect(name, in: root, into: &names) && isComplete
      case .file: names.append(name)
      case .other, nil: break
      }
    }
    return isComplete
  }

  /// The whole content of a file.
  func bytes(of path: String) throws(FileError) -> [UInt8] {
    if let bytes = contents[path] { return bytes }
    return try FileReading.bytes(of: path)
  }

  /// A text file.
  ///
  /// - Throws: a diagnostic if it can't be read or is not UTF-8.
  func source(_ path: String) throws(Diagnostic) -> SourceFile {
    let content: [UInt8]
    do throws(FileError) {
      content = try bytes(of: path)
    } catch {
      throw error.diagnostic(on: path)
    }
    return try SourceFile(path: path, bytes: content)
  }
}
