import Catalog
import Diagnostics
import Files
import Translations

/// Writes stamps into the files of a site's translations.
struct Restamping {
  /// What became of one file.
  struct Result {
    let message: String
    var status = ExitStatus.done
  }

  private let files: [StampableFile]

  /// The places of files in the list; a file may be named in many ways.
  private let indexes: [FileIdentity: Int]

  /// What is wrong with the site, for files that could not be read.
  private let log: DiagnosticLog

  init(of site: Site, log: DiagnosticLog) {
    files = StampableFile.files(of: site)
    indexes = Dictionary(
      files.enumerated().compactMap { index, file in
        FileReading.identity(of: file.file.path).map { ($0, index) }
      }, uniquingKeysWith: { first, _ in first })
    self.log = log
  }

  /// Stamps every file that has a text without a stamp.
  func complete() -> [Result] {
    files.filter(\.lacksStamps).map { file in
      write(file, named: file.file.path) { file throws(Diagnostic) in
        try file.completedWithStamps()
      }
    }
  }

  /// Stamps all texts of a file.
  func restamp(_ path: String) -> Result {
    guard let identity = FileReading.identity(of: path) else {
      return Result(message: FileError("can't read", path).description, status: .fileFailure)
    }
    guard let index = indexes[identity] else { return refusal(of: path, identity) }
    guard !files[index].isEmpty else {
      return Result(message: "\(path): there is no text to stamp")
    }
    return write(files[index], named: path) { file throws(Diagnostic) in try file.stamped() }
  }

  private func write(
    _ file: StampableFile, named path: String,
    _ stamp: (StampableFile) throws(Diagnostic) -> [UInt8]
  ) -> Result {
    do {
      let bytes = try stamp(file)
      guard bytes != file.file.bytes else { return Result(message: "\(path): stamped already") }
      try FileWriting.replace(path, with: bytes)
      return Result(message: "\(path): stamped")
    } catch let error as FileError {
      return Result(message: error.description, status: .fileFailure)
    } catch {
      return Result(message: "\(error)", status: .siteHasErrors)
    }
  }

  private func refusal(of path: String, _ identity: FileIdentity) -> Result {
    let errors = log.diagnostics.filter { diagnostic in
      diagnostic.severity == .error && FileReading.identity(of: diagnostic.path) == identity
    }
    guard errors.isEmpty else {
      let message = errors.map(\.description).joined(separator: "\n")
      return Result(message: message, status: log.failureStatus)
    }
    return Result(
      message: "\(path): error: this is no translation of a code or of a note; "
        + "name a file such as Content/sip/180.ko.md", status: .wrongUsage)
  }
}
