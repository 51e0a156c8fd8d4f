import Testing

@testable import Diagnostics

@Suite("Suggestions")
struct SuggestionTests {
  @Test(arguments: [
    ("nmae", "name"),
    ("nam", "name"),
    ("names", "name"),
    ("name", "name"),
    ("NAME", "name"),
    ("refrences", "references"),
    ("relatd", "related"),
    ("clause", "clauses"),
  ])
  func `a slip of the hand finds the name that was meant`(word: String, name: String) {
    #expect(
      Suggestion.remedy(for: word, among: ["clauses", "name", "references", "related"])
        == "did you mean “\(name)”?")
  }

  @Test func `of two names equally near, the first in the alphabet is suggested`() {
    #expect(Suggestion.remedy(for: "codes", among: ["nodes", "modes"]) == "did you mean “modes”?")
  }

  @Test func `of two names, the nearer one is suggested`() {
    #expect(
      Suggestion.remedy(for: "referense", among: ["refresh", "reference", "preference"])
        == "did you mean “reference”?")
  }

  @Test func `a word unlike all names gets the list of them`() {
    #expect(
      Suggestion.remedy(for: "colour", among: ["title", "codes"]) == "known: “codes”, “title”")
  }

  @Test func `twelve names are listed whole`() {
    let names = (10..<22).map { "name\($0)" }
    let list = names.map { "“\($0)”" }.joined(separator: ", ")
    #expect(Suggestion.remedy(for: "colour", among: names) == "known: \(list)")
  }

  @Test func `of more than twelve names the rest is left off`() {
    let names = (10..<23).map { "name\($0)" }
    let list = names.dropLast().map { "“\($0)”" }.joined(separator: ", ")
    #expect(Suggestion.remedy(for: "colour", among: names) == "known are \(list), …")
  }

  @Test func `without names there is nothing to suggest`() {
    #expect(Suggestion.remedy(for: "colour", among: [String]()) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
    ("abc", "abcd", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("où", "ou", 1),
  ])
  func `the distance counts edits and swaps of neighbours`(
    left: String, right: String, distance: Int
  ) {
    #expect(Suggestion.distance(left, right) == distance)
    #expect(Suggestion.distance(right, left) == distance)
  }
}
