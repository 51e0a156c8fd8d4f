import Bytes
import Planning

extension SearchedLocale {
  /// Writes all of it, part by part.
  func forEachSource(_ body: SourceBody) {
    body("the words of search") { output in
      output.appendSource(source.text)
      output.appendSource(strings) { $1.appendSource([$0.words, $0.ignored, $0.versus]) }
    }
    for entry in protocols {
      body("the names of \(entry.id)") { $0.appendSource([entry.name, entry.title]) }
      for code in entry.codes {
        body("\(entry.id) \(code.shown)") { output in
          output.appendSource([code.title, code.address, String(code.mentions)])
          code.item.appendSource(to: &output)
        }
      }
    }
    for page in pages {
      body("the page \(page.name)") { output in
        output.appendSource(page.title)
        page.item.appendSource(to: &output)
      }
    }
  }
}

extension SearchedItem {
  fileprivate func appendSource(to output: inout ByteBuffer) {
    output.appendSource([code == nil ? "" : "code", code ?? "", sourceName])
    output.appendSource(names)
    output.appendSource(facts) { fact, output in
      output.appendSource([fact.label, fact.value, fact.isWireWord ? "wire" : ""])
    }
    output.appendSource(headings)
    for texts in [texts, openings, sourceOpenings] {
      output.appendSource(texts) { text, output in
        output.appendSource(count: text.count)
        output.append(text, in: text.indices)
      }
    }
  }
}

extension ByteBuffer {
  /// Appends a count, so that what follows can't be taken for something else.
  fileprivate mutating func appendSource(count: Int) {
    withUnsafeBytes(of: UInt64(count).littleEndian) { append($0) }
  }

  fileprivate mutating func appendSource(_ text: String) {
    appendSource(count: text.utf8.count)
    append(text)
  }

  fileprivate mutating func appendSource(_ texts: [String]) {
    appendSource(texts) { $1.appendSource($0) }
  }

  fileprivate mutating func appendSource<Item>(
    _ items: [Item], _ body: (Item, inout ByteBuffer) -> Void
  ) {
    appendSource(count: items.count)
    for item in items { body(item, &self) }
  }
}
