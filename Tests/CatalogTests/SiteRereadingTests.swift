import Diagnostics
import Files
import Synchronization
import Testing

@testable import Catalog

@Suite struct `A site of which a file has changed` {
  @Test(arguments: Edit.all)
  func `is what it would be if it were read anew`(edit: Edit) async throws {
    let folder = try EditedSite()
    var reader = SiteReader(root: folder.root, jobs: 2)
    let before = await Reading(by: &reader)
    try folder.apply(edit)
    for name in edit.named { reader.reread(name) }
    #expect(await Reading(by: &reader) == Reading(anew: folder.root))
    try folder.undo(edit)
    for name in edit.named { reader.reread(name) }
    #expect(await Reading(by: &reader) == before)
    #expect(await Reading(anew: folder.root) == before)
  }

  @Test func `follows one change after the other`() async throws {
    let folder = try EditedSite()
    var reader = SiteReader(root: folder.root, jobs: 2)
    _ = await reader.read()
    for edit in Edit.all {
      try folder.apply(edit)
      for name in edit.named { reader.reread(name) }
      #expect(await Reading(by: &reader) == Reading(anew: folder.root), "\(edit)")
    }
  }

  @Test(arguments: Edit.all)
  func `opens nothing but what is named`(edit: Edit) async throws {
    let folder = try EditedSite()
    let files = WatchedFiles()
    var reader = SiteReader(
      root: folder.root, files: await SiteFiles(of: folder.root, jobs: 2, access: files), jobs: 2)
    _ = await reader.read()
    try folder.apply(edit)
    files.forget()
    for name in edit.named { reader.reread(name) }
    _ = await reader.read()
    let expected = (edit.named + edit.folders).map(folder.root.path(of:))
    #expect(files.opened.filter { path in !expected.contains { path.hasPrefix($0) } } == [])
  }

  @Test func `keeps what was read from the other files`() async throws {
    let folder = try EditedSite()
    let files = await SiteFiles(of: folder.root, jobs: 1)
    var results = FileResults<CountingReader>()
    let names = ["diptych.yaml", "Content/lsp/10.md", "Content/lsp/12.md"]
    func read(_ rule: Int, _ files: SiteFiles) async -> Int {
      CountingReader.count.store(0, ordering: .relaxed)
      var log = DiagnosticLog()
      _ = await results.read(names.map { ($0, rule) }, in: files, jobs: 1, log: &log)
      return CountingReader.count.load(ordering: .relaxed)
    }
    #expect(await read(1, files) == 3)
    #expect(await read(1, files) == 0)
    #expect(await read(2, files) == 3)
    try folder.apply(Edit(["Content/lsp/12.md": "changed"]))
    var reread = files
    reread.reread("Content/lsp/12.md")
    #expect(await read(2, reread) == 1)
  }

  @Test(arguments: [
    "", "public/index.html", "Content", "Contents/lsp/10.md", "Content/no/where.md",
  ])
  func `is the same when something is named that has not changed`(name: String) async throws {
    let folder = try EditedSite()
    var reader = SiteReader(root: folder.root, jobs: 2)
    let before = await Reading(by: &reader)
    reader.reread(name)
    #expect(await Reading(by: &reader) == before)
  }
}

/// What a reader finds, so that it can be compared.
private struct Reading: Equatable, CustomStringConvertible {
  let description: String

  init(by reader: inout SiteReader) async {
    let site = await reader.read()
    let messages = reader.log.diagnostics.map(\.description)
    description = (messages + [inOrder(site as Any)]).joined(separator: "\n")
  }

  /// What is found at a first reading.
  init(anew root: SiteRoot) async {
    var reader = SiteReader(root: root, jobs: 2)
    await self.init(by: &reader)
  }
}

/// All that a value holds; the contents of sets and dictionaries are sorted.
private func inOrder(_ value: Any) -> String {
  var text = ""
  append(value, to: &text)
  return text
}

private func append(_ value: Any, to text: inout String) {
  if let bytes = value as? [UInt8] { return text += String(decoding: bytes, as: UTF8.self) }
  let mirror = Mirror(reflecting: value)
  guard !mirror.children.isEmpty else { return print(value, terminator: "", to: &text) }
  text += "("
  if [.dictionary, .set].contains(mirror.displayStyle) {
    text += mirror.children.map { inOrder($0.value) }.sorted().joined(separator: ", ")
  } else {
    for (label, value) in mirror.children {
      text += "\(label ?? "")="
      append(value, to: &text)
      text += ", "
    }
  }
  text += ")"
}

/// The files of this computer, and which of them were opened.
private final class WatchedFiles: FileAccess {
  private let paths = Mutex<[String]>([])

  var opened: [String] { paths.withLock { $0 } }

  func forget() {
    paths.withLock { $0 = [] }
  }

  func entries(of folder: String) throws(FileError) -> [FolderEntry] {
    paths.withLock { $0.append(folder) }
    return try LocalFiles().entries(of: folder)
  }

  func bytes(of path: String) throws(FileError) -> [UInt8] {
    paths.withLock { $0.append(path) }
    return try LocalFiles().bytes(of: path)
  }

  func entry(at path: String) -> FolderEntry? {
    LocalFiles().entry(at: path)
  }
}

/// Counts how often a file is read.
private struct CountingReader: FileReader {
  static let count = Atomic<Int>(0)

  let log = DiagnosticLog()

  init(file: SourceFile, rules: Int) {}

  func read() -> Bool? {
    Self.count.add(1, ordering: .relaxed)
    return true
  }
}
