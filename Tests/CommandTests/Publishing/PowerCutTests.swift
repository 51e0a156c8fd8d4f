import Files
import Foundation
import Harness
import Testing

@Suite(
  .startsProcesses,
  .enabled(
    if: LoopDisk.isAllowed, "making a disk takes the superuser, loop devices and mkfs.ext4"),
  .serialized)
struct `A power cut` {
  @Test(arguments: [Change.ofAllFiles, .ofFewFiles])
  fileprivate func `leaves wholly the old site or the new one, at a hundred instants`(
    change: Change
  ) async throws {
    var cuts = try await PowerCuts(change: change)
    while cuts.count < 100 { try cuts.run(instants: 20) }
    #expect(cuts.count >= 100)
    #expect(cuts.torn == [])
    #expect(cuts.lost == [])
    #expect(cuts.unrepaired == [])
    #expect(cuts.seen == [.old, .new])
  }

  @Test func `leaves neither without syncing`() async throws {
    var cuts = try await PowerCuts(change: .ofAllFiles, arguments: ["--no-sync"])
    while cuts.count < 100, cuts.torn.isEmpty { try cuts.run(instants: 20) }
    #expect(cuts.torn != [])
  }

  @Test func `takes nothing that a build without changes has reported`() async throws {
    let disk = try LoopDisk()
    let site = DraftSite.sample
    try site.tree.write(to: "\(disk.path)/site")
    for arguments in [["--no-sync"], []] {
      let run = try ToolProcess(["build"] + site.arguments + arguments, in: "\(disk.path)/site")
      #expect(run.status == 0)
    }
    try disk.commitNames()
    let tree = try FileTree(of: "\(disk.path)/site/public")
    let copy = try disk.afterPowerCut()
    #expect(try FileTree(of: "\(copy.path)/site/public") == tree)
  }

  @Test(arguments: ["site.zip", "site.tar.gz"])
  func `takes no archive that a build has reported`(name: String) async throws {
    let disk = try LoopDisk()
    try DraftSite.sample.tree.write(to: "\(disk.path)/site")
    for text in ["One.", "Two."] {
      var site = DraftSite.sample
      site.strings["en"]?["footer"] = text
      try site.tree.rewrite(in: "\(disk.path)/site")
      let run = try ToolProcess(["build", "--archive", name], in: "\(disk.path)/site")
      #expect(run.status == 0)
      let copy = try disk.afterPowerCut()
      #expect(
        try FileReading.bytes(of: "\(copy.path)/site/\(name)")
          == FileReading.bytes(of: "\(disk.path)/site/\(name)"))
    }
  }

  @Test func `takes no list of changes that a build has reported`() async throws {
    let disk = try LoopDisk()
    try DraftSite.sample.tree.write(to: "\(disk.path)/site")
    let run = try ToolProcess(["build", "--changes", "list"], in: "\(disk.path)/site")
    #expect(run.status == 0)
    let copy = try disk.afterPowerCut()
    let list = try FileReading.bytes(of: "\(copy.path)/site/list")
    #expect(list == (try FileReading.bytes(of: "\(disk.path)/site/list")))
    #expect(!list.isEmpty)
  }
}

/// How two versions of a site differ.
private enum Change {
  case ofAllFiles, ofFewFiles

  var versions: [DraftSite] {
    var old = DraftSite.sample
    old.locales = ["en"]
    old.assets = ["page.css": "/* a style */\n"]
    old.protocols = ["lsp": .sample(of: Array(190..<202))]
    var new = old
    switch self {
    case .ofAllFiles: new.baseURL = "https://other.example/"
    case .ofFewFiles:
      new.protocols["lsp"]?.codes[190]?.sections["en"]?["Description"] = "New."
    }
    return [old, new]
  }
}

/// Cuts the power during builds of two versions of a site in turns, and looks at what is left.
private struct PowerCuts: ~Copyable {
  enum Content { case old, new }

  private let disk: LoopDisk
  private let sites: [DraftSite]
  private let arguments: [String]
  private let trees: [FileTree]

  /// How long a build takes, in seconds.
  private let duration: Double
  private var round = 0
  private var random = SeededGenerator(seed: 1)

  /// How many cuts there were.
  private(set) var count = 0

  /// What was whole after cuts during a build.
  private(set) var seen: Set<Content> = []

  /// The cuts that left a site neither old nor new; that took a site which a build had reported;
  /// and that the next build did not make up for.
  private(set) var torn: [Int] = []
  private(set) var lost: [Int] = []
  private(set) var unrepaired: [String] = []

  init(change: Change, arguments: [String] = []) async throws {
    let disk = try LoopDisk()
    let sites = change.versions
    var trees: [FileTree] = []
    var duration = 0.0
    try sites[0].tree.write(to: "\(disk.path)/site")
    for site in sites.reversed() {
      try site.tree.rewrite(in: "\(disk.path)/site")
      let start = ContinuousClock.now
      #expect(try ToolProcess(["build"] + site.arguments, in: "\(disk.path)/site").status == 0)
      duration = (ContinuousClock.now - start) / .seconds(1)
      trees.insert(try FileTree(of: "\(disk.path)/site/public"), at: 0)
    }
    try #require(trees[0] != trees[1])
    (self.sites, self.arguments, self.trees, self.duration) = (sites, arguments, trees, duration)
    self.disk = disk
  }

  /// Runs one build, and stops it again and again to cut the power.
  mutating func run(instants: Int) throws {
    round += 1
    let (old, new) = (trees[(round + 1) % 2], trees[round % 2])
    let site = sites[round % 2]
    try site.tree.rewrite(in: "\(disk.path)/site")
    try DiskSync.fileSystem(of: disk.path)
    let tool = try RunningTool(
      ["build"] + site.arguments + arguments, in: "\(disk.path)/site")
    for _ in 0..<instants {
      Thread.sleep(
        forTimeInterval: duration / Double(instants) * .random(in: 0...2, using: &random))
      tool.pause()
      if Bool.random(using: &random) { try disk.commitNames() }
      let hasEnded = !tool.isRunning
      try lookAtCopy(old: old, new: new, hasEnded: hasEnded)
      tool.resume()
    }
    #expect(try tool.finish().status == 0)
    try disk.commitNames()
    try lookAtCopy(old: old, new: new, hasEnded: true)
  }

  private mutating func lookAtCopy(old: FileTree, new: FileTree, hasEnded: Bool) throws {
    let copy = try disk.afterPowerCut()
    count += 1
    let tree = try FileTree(of: "\(copy.path)/site/public")
    if tree != old, tree != new { torn.append(count) }
    if tree == old { seen.insert(.old) }
    if tree == new { seen.insert(.new) }
    if hasEnded, tree != new { lost.append(count) }
    guard count % 5 == 0 else { return }
    let run = try buildAgain(on: copy)
    let repaired = try FileTree(of: "\(copy.path)/site/public")
    let isRepaired =
      run.status == 0 && repaired == new
      && FileReading.entry(at: "\(copy.path)/site/public.diptych-new") == nil
    if !isRepaired { unrepaired.append("\(count): \(String(decoding: run.output, as: UTF8.self))") }
  }

  /// Builds on a copy of the disk, which for this one process is where the disk was.
  private borrowing func buildAgain(on copy: borrowing LoopDisk) throws -> ChildProcess {
    let script = #"mount --bind "$1" "$2" && cd "$2/site" && shift 2 && exec "$@" 2>&1"#
    return try ChildProcess(
      running: "unshare",
      [
        "-m", "sh", "-c", script, "sh", copy.path, disk.path, ToolProcess.executable().path,
        "build",
      ]
        + sites[round % 2].arguments, withoutVariables: "LC_ALL")
  }
}
