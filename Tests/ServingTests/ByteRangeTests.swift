import Testing

@testable import Serving

@Suite struct `A range of bytes` {
  @Test(arguments: [
    ("bytes=0-0" as String?, ByteRange.part(0..<1)), ("bytes=0-", .part(0..<10)),
    ("bytes=-1", .part(9..<10)),
    ("bytes=-99", .part(0..<10)), ("bytes=9-9", .part(9..<10)), ("bytes=3-100", .part(3..<10)),
    ("bytes=10-10", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=", .whole),
    ("bytes=-", .whole), ("bytes=a-b", .whole), ("bytes=5-4", .whole), ("bytes=1-2,3-4", .whole),
    ("bytes=99999999999999999999-", .whole), ("bytes=+1-2", .whole), ("byte=1-2", .whole),
    ("Bytes=1-2", .part(1..<3)), ("bytes", .whole), ("=1-2", .whole), ("bytes==1-2", .whole),
    (nil as String?, .whole),
  ])
  func `is read as browsers write it`(header: String?, range: ByteRange) {
    #expect(ByteRange(header, of: 10) == range)
  }

  @Test func `of nothing is none`() {
    #expect(ByteRange("bytes=0-", of: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-5", of: 0) == .unsatisfiable)
  }
}
