import ContentHash
import Diagnostics
import Parallel

/// Reads one file of a site, whatever the others say. What is wrong with it is in `log`.
protocol FileReader: SendableMetatype {
  /// What a file is read by besides its content. By equal rules equal contents read the same.
  associatedtype Rules: Equatable, Sendable
  associatedtype Content: Sendable

  var log: DiagnosticLog { get }

  init(file: SourceFile, rules: Rules)

  /// - Returns: `nil`, with the reasons in `log`, if the file can't be used.
  mutating func read() -> Content?
}

/// The rules of files that read the same in every site.
struct NoRules: Equatable, Sendable {}

/// What was read from the files of one kind. Each result is kept as long as it holds.
struct FileResults<Reader: FileReader>: Sendable {
  /// A file with what it is read by.
  typealias Request = (name: String, rules: Reader.Rules)

  /// By the files' names.
  private var kept: [String: FileResult<Reader>] = [:]

  /// Reads those of some files that have no result that holds; all other files are forgotten.
  ///
  /// - Parameters:
  ///   - jobs: how many files are read at the same time.
  ///   - log: takes what is wrong with the files, also if that was found earlier.
  /// - Returns: what the files say, in their order; `nil` for one that can't be used.
  mutating func read(
    _ requests: [Request], in files: SiteFiles, jobs: Int, log: inout DiagnosticLog
  ) async -> [Reader.Content?] {
    var results = requests.map { name, rules in
      kept[name].flatMap { $0.holds(for: name, by: rules, in: files) ? $0 : nil }
    }
    let missing = results.indices.filter { results[$0] == nil }
    let read = await concurrentMap(missing, jobs: jobs) { place in
      FileResult<Reader>(of: requests[place].name, by: requests[place].rules, in: files)
    }
    for (place, result) in zip(missing, read) {
      results[place] = result
      kept[requests[place].name] = result
    }
    if kept.count > requests.count {
      let names = Set(requests.map(\.name))
      kept = kept.filter { names.contains($0.key) }
    }
    for case let result? in results where !result.log.isEmpty { log.merge(result.log) }
    return results.map { $0?.content }
  }
}

extension FileResults where Reader.Rules == NoRules {
  /// Reads one file, if its result does not hold.
  mutating func read(
    _ name: String, in files: SiteFiles, log: inout DiagnosticLog
  ) async -> Reader.Content? {
    await read([(name, NoRules())], in: files, jobs: 1, log: &log).first ?? nil
  }
}

/// What was read from a file by itself, and what is wrong with it.
private final class FileResult<Reader: FileReader>: Sendable {
  /// `nil` if the file can't be used.
  let content: Reader.Content?
  let log: DiagnosticLog
  private let rules: Reader.Rules

  /// The hash of the file's bytes; `nil` if it can't be read.
  private let hash: ContentHash?

  init(of name: String, by rules: Reader.Rules, in files: SiteFiles) {
    self.rules = rules
    hash = files.hash(of: name)
    var log = DiagnosticLog()
    guard let file = log.collect({ () throws(Diagnostic) in try files.source(name) }) else {
      content = nil
      self.log = log
      return
    }
    file.reportUnfitCharacters(log: &log)
    var reader = Reader(file: file, rules: rules)
    content = reader.read()
    log.merge(reader.log)
    self.log = log
  }

  /// Whether reading the file again would find the same.
  func holds(for name: String, by rules: Reader.Rules, in files: SiteFiles) -> Bool {
    hash != nil && hash == files.hash(of: name) && rules == self.rules
  }
}
