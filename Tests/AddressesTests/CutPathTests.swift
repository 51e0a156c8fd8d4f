import Addresses
import Testing

@Suite struct `A path cut at its last slash` {
  @Test(arguments: [
    ("a/b/c.md", "a/b", "c.md"), ("c.md", nil, "c.md"), ("/c", "", "c"), ("a/", "a", ""),
    ("a/\u{301}b", "a", "\u{301}b"), ("", nil, ""),
  ])
  func `has a folder and a name`(path: String, folder: String?, name: String) {
    let cut = CutPath(path)
    #expect(cut.folder.map(String.init) == folder)
    #expect(Array(cut.name.utf8) == Array(name.utf8))
  }
}
