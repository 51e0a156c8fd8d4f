import Files
import Publish

/// The list of changed addresses, one a line; it appears when it is complete.
final class ChangeFile {
  private let path: String?
  private let file: NewFile?
  private var lines = ""
  private var failure: FileError?

  /// - Parameter path: where to write; with `nil` nothing is written.
  init(path: String?) throws(BuildFailure) {
    self.path = path
    guard let path else {
      file = nil
      return
    }
    do throws(FileError) {
      file = try NewFile.replacing(Self.staging(path))
    } catch {
      throw .file(error)
    }
  }

  /// Writes a list of no changes.
  static func writeEmpty(to path: String?) throws(BuildFailure) {
    try ChangeFile(path: path).finish()
  }

  func append(_ change: AddressChange) {
    guard file != nil else { return }
    lines += "\(change)\n"
    if lines.utf8.count > 1 << 16 { flush() }
  }

  func finish() throws(BuildFailure) {
    guard let path else { return }
    flush()
    do throws(FileError) {
      if let failure { throw failure }
      try FolderTree.rename(Self.staging(path), to: path)
    } catch {
      throw .file(error)
    }
  }

  private func flush() {
    guard let file, failure == nil else { return }
    do throws(FileError) {
      try file.write(lines)
    } catch {
      failure = error
    }
    lines.removeAll(keepingCapacity: true)
  }

  private static func staging(_ path: String) -> String {
    path + ".diptych-new"
  }
}
