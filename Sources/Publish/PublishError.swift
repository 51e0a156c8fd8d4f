public import Diagnostics
public import Files

/// Why nothing was published.
public enum PublishError: Error, Sendable {
  /// The output is a file.
  case notAFolder(path: String)

  /// The output folder holds files and was not made by a build.
  case notOurs(path: String)

  /// Reading or writing failed.
  case file(FileError)

  /// A page could not be rendered.
  case page(Diagnostic)
}

extension PublishError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAFolder(let path):
      "\(path): error: this is not a folder; choose another --output"
    case .notOurs(let path):
      "\(path): error: the folder is not empty and was not made by Diptych; "
        + "choose another --output or empty it"
    case .file(let error): error.description
    case .page(let diagnostic): diagnostic.description
    }
  }
}
