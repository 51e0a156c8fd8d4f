import Pages
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
    #expect(read.dependencies == state.dependencies)
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

  @Test func `is the same for the same state`() {
    #expect(StateText.write(.sample) == StateText.write(.sample))
  }

  @Test(arguments: [
    "tool", "inputs 12", "selection 3/2", "untranslated many", "code 180", "unit", "unit nothing",
    "unit code en sip", "part 00000000000000000000000000000000 x", "else x", "warnings 1\n\nx",
  ])
  func `is refused with a line that says nothing`(text: String) {
    #expect(StateText.read(text) == nil)
  }
}
