import Bytes
import Mustache
import Testing

@Suite struct `The content of a value` {
  private func content(_ make: (inout ValueStore) -> Value) -> [UInt8] {
    var store = ValueStore()
    _ = store.text("so that values do not begin at 0")
    let value = make(&store)
    var output = ByteBuffer()
    store.appendContent(of: value, templates: TemplateLibrary().templates, to: &output)
    return output.withBytes { Array($0) }
  }

  @Test func `is another for each value`() {
    let all = [
      content { _ in .null }, content { _ in .flag(false) }, content { _ in .flag(true) },
      content { $0.text("") }, content { $0.text("a") }, content { $0.text("<") },
      content { $0.markup(Array("<".utf8)) }, content { $0.list([]) },
      content { $0.list([$0.list([])]) }, content { $0.list([.null]) },
      content { $0.list([.null, .null]) },
      content { $0.list([$0.text("ab"), $0.text("c")]) },
      content { $0.list([$0.text("a"), $0.text("bc")]) },
      content { $0.list([$0.list([$0.text("a")]), $0.text("bc")]) },
      content { $0.text(String(repeating: "a", count: 0x100)) },
      content { $0.text(String(repeating: "a", count: 0x1_0001)) },
    ]
    #expect(Set(all).count == all.count)
  }

  @Test func `is the same wherever the value stands`() {
    let first = content { $0.list([$0.text("a"), $0.text("<b>")]) }
    let second = content { store in
      _ = store.text("something before it")
      return store.list([store.text("a"), store.text("<b>")])
    }
    #expect(first == second)
  }
}
