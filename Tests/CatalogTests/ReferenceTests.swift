import Catalog
import Testing

@Suite struct `A reference to an RFC` {
  @Test(arguments: [
    ("RFC 3261", "https://www.rfc-editor.org/rfc/rfc3261.html"),
    ("RFC 3261 §21", "https://www.rfc-editor.org/rfc/rfc3261.html#section-21"),
    ("RFC 3261 §21.1.2", "https://www.rfc-editor.org/rfc/rfc3261.html#section-21.1.2"),
    ("RFC 3261 §A", "https://www.rfc-editor.org/rfc/rfc3261.html#appendix-A"),
    ("RFC 3261 §B.1", "https://www.rfc-editor.org/rfc/rfc3261.html#appendix-B.1"),
    ("RFC 0822 §3", "https://www.rfc-editor.org/rfc/rfc822.html#section-3"),
  ])
  func `leads to the RFC Editor`(title: String, url: String) {
    let reference = Reference(rfc: title)
    #expect(reference?.title == title)
    #expect(reference?.url == url)
    #expect(reference?.isWritten == false)
  }

  @Test(arguments: [
    "", "RFC", "RFC3261", "rfc 3261", "RFC 3261 21.1.2", "RFC 3261 § 21", "RFC 3261 §",
    "RFC 3261 §21.", "RFC 3261 §21..1", "RFC 3261 §21-1", "RFC 3261 §é", "RFC x", "RFC -1",
    "RFC 3261 §1 §2",
  ])
  func `is refused in any other form`(text: String) {
    #expect(Reference(rfc: text) == nil)
  }
}
