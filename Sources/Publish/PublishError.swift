package import Archive
package import Compression
package import Diagnostics
package import Files

/// Why nothing was published.
package enum PublishError: Error, Sendable {
  /// The output folder holds files and was not made by a build. The option is where the user has
  /// said the path.
  case notOurs(path: String, option: String)

  /// Files stand in the output folder that no build put there; an empty folder has a slash at the
  /// end of its address.
  case foreignFiles(folder: String, addresses: [String])

  /// Reading or writing failed.
  case file(FileError)

  /// Writing an archive failed.
  case archive(ArchiveError)

  /// There was no memory for compressing.
  case compression(CompressionError)

  /// A page could not be rendered.
  case page(Diagnostic)
}

extension PublishError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notOurs(let path, let option):
      "\(path): error: the folder is not empty and was not made by Diptych; "
        + "choose another \(option) or empty it"
    case .foreignFiles(let folder, let addresses):
      addresses.map {
        "\(folder)/\($0): error: Diptych did not put this \($0.hasSuffix("/") ? "folder" : "file") "
          + "here; move it away"
      }.joined(separator: "\n")
    case .file(let error): error.description
    case .archive(let error): error.description
    case .compression(let error): error.description
    case .page(let diagnostic): diagnostic.description
    }
  }
}

/// Told of changes, some at a time. It may fail on a file to which it writes them.
package typealias ChangeHandler = ([AddressChange]) throws(FileError) -> Void

/// Runs a step that may fail on a file.
func onFiles<Value: ~Copyable>(
  _ step: () throws(FileError) -> Value
) throws(PublishError) -> Value {
  do throws(FileError) {
    return try step()
  } catch {
    throw .file(error)
  }
}
