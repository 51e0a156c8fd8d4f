import Languages
import Testing

@Suite struct `White space` {
  @Test func `is what Unicode calls so`() {
    let scalars = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
    #expect(scalars.filter { $0.isSpace != $0.properties.isWhitespace } == [])
  }
}
