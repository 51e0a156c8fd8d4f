import Diagnostics
import Files
import YAML

/// The results of running the Mustache spec's suites, which are JSON files, from a folder.
struct ConformanceReport: CustomStringConvertible {
  private var lines: [String] = []
  private(set) var failures: [String] = []
  private var passed = 0

  /// Runs every suite but the one for lambdas, which templates here do not have.
  init(folder: String) throws {
    for entry in try FileReading.entries(of: folder)
    where entry.name.hasSuffix(".json") && !entry.name.contains("lambdas") {
      let file = try SourceFile.reading("\(folder)/\(entry.name)", as: entry.name)
      let cases = try ConformanceCase.all(in: file)
      let failed = cases.compactMap { $0.failure }
      passed += cases.count - failed.count
      failures += failed
      let name = entry.name.dropLast(".json".count)
      lines.append("\(name): \(cases.count - failed.count) passed, \(failed.count) failed")
    }
  }

  var description: String {
    (failures + lines + ["\(passed) passed, \(failures.count) failed"]).joined(separator: "\n")
  }
}
