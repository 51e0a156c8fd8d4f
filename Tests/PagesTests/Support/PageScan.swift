import Glibc

/// Finds pieces of a page without making a text of the whole.
struct PageScan {
  private let page: UnsafeRawBufferPointer

  init(_ page: UnsafeRawBufferPointer) {
    self.page = page
  }

  /// What stands between two texts, each time that both are there.
  func texts(between open: String, and close: String) -> [String] {
    var texts: [String] = []
    var position = 0
    while let start = end(of: open, from: position), let end = end(of: close, from: start) {
      let content = page[start..<end - close.utf8.count]
      texts.append(String(decoding: content, as: UTF8.self))
      position = end
    }
    return texts
  }

  /// Where the next occurrence of a text ends.
  private func end(of text: String, from start: Int) -> Int? {
    guard let base = page.baseAddress, let first = text.utf8.first else { return nil }
    var position = start
    while let found = memchr(base + position, CInt(first), page.count - position) {
      position = UnsafeRawPointer(found) - base
      let end = position + text.utf8.count
      if end <= page.count, memcmp(base + position, text, text.utf8.count) == 0 { return end }
      position += 1
    }
    return nil
  }
}
