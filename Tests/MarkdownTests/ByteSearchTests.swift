import Bytes
import Testing

@Suite struct `A search for bytes` {
  @Test(arguments: [
    ("ab", "xabab", 1), ("ab", "aab", 1), ("aab", "aaab", 1), ("b", "aab", 2), ("abc", "ab", nil),
    ("abc", "abab", nil), ("a", "", nil), ("é", "caf\u{E8}\u{E9}", 5),
  ])
  func `finds where they first stand`(run: String, text: String, place: Int?) {
    let bytes = Array("ab\(text)".utf8)[2...]
    let found = bytes.firstRange(ofBytes: Array(run.utf8))
    #expect(found == place.map { $0 + 2..<$0 + 2 + run.utf8.count })
  }
}
