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
  @Test func `gives everything back`() throws {
    #expect(DependencyText.read(DependencyText.write(.sample)) == .sample)
    #expect(DependencyText.read([]) == SiteDependencies())
  }

  @Test func `is the same for the same dependencies`() {
    #expect(DependencyText.write(.sample) == DependencyText.write(.sample))
  }

  @Test(arguments: [
    "unit", "unit nothing", "unit code en sip", "part 00000000000000000000000000000000 x",
    "unit site\npart 12 x", "else x",
  ])
  func `is refused with a line that says nothing`(text: String) {
    #expect(DependencyText.read(Array(text.utf8)) == nil)
  }
}
