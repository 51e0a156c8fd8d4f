import Testing

@testable import Assets

@Suite struct `The references of an asset` {
  @Test(arguments: [
    ("p { background: url(lamp.svg) }", ["lamp.svg"]),
    ("p { background: url( \"a b.svg\" ) }", ["a b.svg"]),
    ("p { background: url('../x/lamp.svg#f'), url(y.png?v=1) }", ["../x/lamp.svg", "y.png"]),
    ("@import \"base.css\" screen;\n@import url(more.css);", ["base.css", "more.css"]),
    ("@import 'base.css'", ["base.css"]),
    ("p { background: url(https://a.example/x.svg) url(/x.svg) url(data:x) }", []),
    ("url(", []), ("@import", []), ("url(\"", []), ("@import \"", []), ("", []),
  ])
  func `in a style sheet are its url()s and imports`(text: String, paths: [String]) {
    #expect(references(in: text, at: "assets/x.css") == paths)
  }

  @Test(arguments: [
    ("import a from \"./a.js\"; import('../b.mjs')", ["./a.js", "../b.mjs"]),
    ("new URL(`./c.wasm?x`, import.meta.url)", ["./c.wasm"]),
    ("const text = 'a.js'; load(\"/b.js\") // ./c.js", []), ("\"./", ["./"]), ("\"./a\n", ["./a"]),
  ])
  func `in a script are quoted paths from its folder`(text: String, paths: [String]) {
    #expect(references(in: text, at: "assets/x.js") == paths)
  }

  @Test func `are none elsewhere`() {
    #expect(references(in: "url(a.css) \"./b.js\"", at: "assets/x.txt") == [])
  }

  @Test(arguments: [
    ("lamp.svg", "assets/css/lamp.svg"), ("./a//lamp.svg", "assets/css/a/lamp.svg"),
    ("../lamp.svg", "assets/lamp.svg"), ("../../../lamp.svg", nil),
  ])
  func `lead to addresses in the site`(path: String, address: String?) {
    let reference = AssetReferences.Reference(range: 0..<path.utf8.count, path: path)
    #expect(reference.address(from: "assets/css/x.css") == address)
  }

  private func references(in text: String, at address: String) -> [String] {
    AssetReferences(in: Array(text.utf8), at: address).all.map(\.path)
  }
}
