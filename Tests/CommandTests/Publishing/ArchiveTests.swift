import Files
import Harness
import Testing

@Suite struct `An archive` {
  static let names = ["site.zip", "site.tar", "site.tar.gz", "site.tar.zst"]

  @Test(arguments: names)
  func `holds what a folder would`(name: String) async throws {
    let folder = try SiteFolder()
    #expect(await folder.build().status == .done)
    let run = await folder.build("--archive", "\(folder.path)/\(name)")
    #expect(run.status == .done)
    #expect(run.error(seenFrom: folder.path).hasPrefix("\(name): 77 pages, 3 locales, "))
    #expect(run.changes == nil)
    let archive = try ArchiveContents(of: "\(folder.path)/\(name)")
    #expect(archive.tree == (try FileTree(of: folder.output)))
    for entry in archive.entries {
      #expect(entry.mode == 0o100644)
      #expect(entry.owner == 0)
      #expect(entry.time == 315_532_800)
    }
  }

  @Test(.startsProcesses, arguments: names)
  func `is the same for the same input, in whatever place and with however many jobs`(
    name: String
  ) async throws {
    var archives: [[UInt8]] = []
    for (jobs, zone) in [("1", "UTC"), ("4", "Asia/Seoul"), ("3", "America/New_York")] {
      let folder = try SiteFolder()
      let run = try ToolProcess(
        ["build", "--archive", name, "--jobs", jobs], in: folder.path, environment: ["TZ": zone])
      #expect(run.status == 0)
      archives.append(try FileReading.bytes(of: "\(folder.path)/\(name)"))
    }
    #expect(archives[0] == archives[1])
    #expect(archives[0] == archives[2])
  }

  @Test(.startsProcesses) func `goes to standard output as tar`() async throws {
    let folder = try SiteFolder()
    #expect(await folder.build("--archive", "\(folder.path)/site.tar").status == .done)
    let run = try ToolProcess(["build", "--archive", "-"], in: folder.path)
    #expect(run.status == 0)
    #expect(Array(run.output.utf8) == (try FileReading.bytes(of: "\(folder.path)/site.tar")))
    #expect(run.error.hasPrefix("standard output: 77 pages, "))
  }

  @Test(.startsProcesses, arguments: names)
  func `has the time that SOURCE_DATE_EPOCH tells`(name: String) throws {
    let folder = try SiteFolder()
    let run = try ToolProcess(
      ["build", "--archive", name], in: folder.path,
      environment: ["SOURCE_DATE_EPOCH": "1700000000"])
    #expect(run.status == 0)
    let archive = try ArchiveContents(of: "\(folder.path)/\(name)")
    #expect(Set(archive.entries.map(\.time)) == [1_700_000_000])
  }

  @Test(.startsProcesses, arguments: ["soon", "-1", "1.5", "", "99999999999999999999"])
  func `needs a SOURCE_DATE_EPOCH that is a number`(time: String) throws {
    let folder = try SiteFolder()
    let run = try ToolProcess(
      ["build", "--archive", "site.tar"], in: folder.path,
      environment: ["SOURCE_DATE_EPOCH": time])
    #expect(run.status == 64)
    #expect(
      run.error == """
        diptych: error: SOURCE_DATE_EPOCH is “\(time)” and not a number of seconds; \
        see “diptych help build”

        """)
  }

  @Test(arguments: ["site", "site.rar", "zip", "site.ZIP", "site.tar.xz", "site.tar.gz/"])
  func `must have an ending that tells its kind`(name: String) async throws {
    let folder = try SiteFolder()
    let run = await folder.build("--archive", name)
    #expect(run.status == .wrongUsage)
    #expect(
      run.error == """
        diptych: error: “\(name)” is no archive; end its name with one of .zip, .tar, .tar.gz, \
        .tar.zst; see “diptych help build”

        """)
  }

  @Test(arguments: ["--output", "--changes", "--explain"])
  func `excludes what makes sense only for a folder`(option: String) async throws {
    let folder = try SiteFolder()
    let run = await folder.build("--archive", "site.zip", option, "x")
    #expect(run.status == .wrongUsage)
    #expect(
      run.error
        == "diptych: error: \(option) makes no sense with --archive; see “diptych help build”\n")
  }

  @Test func `takes the place of the old one only when it is complete`() async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    let archive = "\(folder.path)/site.tar"
    #expect(await folder.build("--archive", archive).status == .done)
    let before = try FileReading.bytes(of: archive)
    site.templates["comparison"] = "{{>*a.code}}"
    try folder.write(site)
    #expect(await folder.build("--archive", archive).status == .siteHasErrors)
    #expect(try FileReading.bytes(of: archive) == before)
    #expect(FileReading.kind(of: "\(archive).diptych-new") == nil)
  }
}
