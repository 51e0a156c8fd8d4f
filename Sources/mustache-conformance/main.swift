import Files
import Glibc

guard CommandLine.arguments.count == 2 else {
  StandardStream.error.say("usage: mustache-conformance FOLDER")
  exit(64)
}

do {
  let report = try ConformanceReport(folder: CommandLine.arguments[1])
  print(report)
  exit(report.failures.isEmpty ? 0 : 1)
} catch {
  StandardStream.error.say("\(error)")
  exit(74)
}
