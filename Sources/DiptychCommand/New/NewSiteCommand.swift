import Catalog
import Diagnostics
import Files
import Languages
import Theme

/// `diptych new site`: a folder with a site that builds.
struct NewSiteCommand {
  private let folder: NewFolder
  private let jobs: Int
  private let skeleton: SiteSkeleton
  private let workflow: Workflow?

  init(_ arguments: ArgumentReader) throws(UsageError) {
    let path = arguments.operands[0]
    folder = NewFolder(path)
    jobs = try arguments.jobs()
    workflow = try Self.workflow(arguments)
    let words = (arguments.value(.locales) ?? "en").split(separator: ",")
    let locales = try words.map { word throws(UsageError) in
      try NewLocale.tag(String(word), arguments)
    }
    guard let source = locales.first, Set(locales).count == locales.count else {
      throw arguments.error("--locales needs each locale once, as in “en,ko”, the source first")
    }
    skeleton = SiteSkeleton(
      source: source, locales: locales, table: try NewLocale.table(of: locales, arguments))
    let entries = try? FileReading.entries(of: path)
    guard FileReading.entry(at: path) == nil || entries?.isEmpty == true else {
      throw arguments.error("“\(path)” is there already, and is no empty folder")
    }
  }

  private static func workflow(_ arguments: ArgumentReader) throws(UsageError) -> Workflow? {
    guard let name = arguments.value(.ci) else { return nil }
    if let workflow = Workflow(rawValue: name) { return workflow }
    let advice = Suggestion.advice(for: name, among: Workflow.allCases.map(\.rawValue))
    throw arguments.error("there are no files for “\(name)”\(advice)")
  }

  func run(console: Console) async throws -> ExitStatus {
    try await folder.fill { try await writeFiles(console: console) }
  }

  private func writeFiles(console: Console) async throws -> ExitStatus {
    for file in skeleton.files { try folder.write(file.text, to: file.name) }
    if let (locale, bytes) = skeleton.table {
      try folder.write(bytes, to: NewLocale.tableFile(of: locale))
    }
    if let workflow { try folder.write(workflow.text, to: workflow.file) }
    let root = SiteRoot(path: folder.path)
    var reader = SiteReader(root: root, jobs: jobs)
    guard let site = await reader.read() else { return console.refuse(reader.log) }
    for file in skeleton.codes(of: site) { try folder.write(file.text, to: file.name) }
    try await stamp(root)
    console.say(
      "\(folder.path): a site with two codes; say “cd \(folder.path)”, then “diptych serve”")
    return .done
  }

  /// Notes in the translations what they were made from.
  private func stamp(_ root: SiteRoot) async throws {
    var reader = SiteReader(root: root, jobs: jobs)
    guard let site = await reader.read() else { return }
    _ = Restamping(of: site, log: reader.log).complete()
  }
}
