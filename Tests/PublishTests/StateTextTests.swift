import ContentHash
import Pages
import Planning
import Testing

@testable import Publish

@Suite struct `The text of a state` {
  @Test func `gives the state back`() throws {
    let state = BuildState.sample
    let read = try #require(StateText.read(StateText.write(state)))
    #expect(read.tool == state.tool)
    #expect(read.inputs == state.inputs)
    #expect(read.selection == state.selection)
    #expect(read.outline == state.outline)
    #expect(read.untranslated == state.untranslated)
    #expect(read.warnings == state.warnings)
    #expect(read.omittedRedirects == state.omittedRedirects)
  }

  @Test func `keeps names of several lines`() throws {
    var state = BuildState.sample
    state.outline = SiteOutline(
      locales: ["en"], protocols: [], extras: ["assets/a\nb\\n\\c\r\n.css", "\n", "\\"])
    #expect(try #require(StateText.read(StateText.write(state))).outline == state.outline)
  }

  @Test func `keeps the folder of the pages and which locales have any`() throws {
    var state = BuildState.sample
    state.outline = SiteOutline(
      folder: "Contents/Documents", locales: ["fr", "en"], pageLocaleCount: 1, protocols: [],
      extras: ["icon.png"])
    let read = try #require(StateText.read(StateText.write(state)))
    #expect(read.outline == state.outline)
    #expect(read.outline.folder == "Contents/Documents")
    #expect(read.outline.pageLocaleCount == 1)
  }

  @Test(arguments: [
    "tool", "inputs 12", "selection 3/2", "untranslated many", "code 180", "else x",
    "warnings 1\n\nx", "locales-with-pages all", "locales-with-pages -1",
  ])
  func `is refused with a line that says nothing`(text: String) {
    #expect(StateText.read(Array(text.utf8)) == nil)
  }
}

@Suite struct `The text of what pages are made of` {
  private static let zeros = String(repeating: "0", count: 32)

  @Test func `gives everything back`() throws {
    #expect(DependencyText.read(DependencyText.write(.sample)) == .sample)
    #expect(DependencyText.read([]) == SiteDependencies())
  }

  @Test func `gives the hashes of the units back`() throws {
    let sample = SiteDependencies.sample
    let hashes = try #require(DependencyText.readHashes(DependencyText.write(sample)))
    #expect(hashes == sample.hashes)
    #expect(Set(hashes.hashes.keys) == Set(sample.units.keys.map(\.description)))
  }

  @Test func `has another hash for a unit of which a part has another name or hash`() {
    let hash = ContentHash(of: "one")
    let parts: [[SiteDependencies.Part]] = [
      [], [.init("a", hash)], [.init("b", hash)], [.init("a", ContentHash(of: "two"))],
      [.init("a", hash), .init("b", hash)], [.init("b", hash), .init("a", hash)],
    ]
    let hashes = parts.map { parts in
      var dependencies = SiteDependencies()
      dependencies.add(parts, to: .site)
      return dependencies.hashes
    }
    #expect(Set(hashes).count == parts.count)
  }

  @Test func `is the same for the same dependencies`() {
    #expect(DependencyText.write(.sample) == DependencyText.write(.sample))
  }

  @Test(arguments: [
    "unit", "unit site", "unit \(Self.zeros) nothing", "unit \(Self.zeros) code en sip",
    "part \(Self.zeros) x", "unit \(Self.zeros) site\npart 12 x", "else x",
  ])
  func `is refused with a line that says nothing`(text: String) {
    #expect(DependencyText.read(Array(text.utf8)) == nil)
  }
}
