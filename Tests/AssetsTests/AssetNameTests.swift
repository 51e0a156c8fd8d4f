import Catalog
import ContentHash
import Testing

@testable import Assets

@Suite struct `The name of an asset` {
  @Test(arguments: [
    ("assets/style.css", ["style", "css"]), ("assets/jquery.min.js", ["jquery", "min", "js"]),
    ("assets/pictures/lamp.svg", ["pictures/lamp", "svg"]),
    ("assets/v1.2/lamp.svg", ["v1", "2/lamp", "svg"]),
  ])
  func `is its path, with dots as steps`(address: String, path: [String]) {
    #expect(AssetName.paths(of: [address])[address] == path)
  }

  @Test(arguments: [
    "assets/LICENSE", "assets/v1.2/LICENSE", "assets/a..css", "assets/my style.css",
    "assets/a}.css",
  ])
  func `is none where a template could not say it`(address: String) {
    #expect(AssetName.paths(of: [address]).isEmpty)
  }

  @Test func `is none where another's ends inside of it`() {
    let addresses = ["assets/site.js", "assets/site.js.map", "assets/site.json"]
    #expect(Set(AssetName.paths(of: addresses).keys) == ["assets/site.js", "assets/site.json"])
  }

  @Test func `has the first digits of its content's hash`() {
    let bytes = Array("a".utf8)
    let digits = ContentHash(of: bytes).description.prefix(8)
    #expect(
      Fingerprint.address("assets/v1.2/style.css", of: bytes) == "assets/v1.2/style.\(digits).css")
    let hash = ContentHash(low: 1, high: 0x1a2b_3c4d_5e6f_7081)
    let address = "assets/v1.2/style.1a2b3c4d.css"
    #expect(AssetName.isFingerprinted(address, hash: hash))
    #expect(!AssetName.isFingerprinted(address, hash: .none))
    #expect(!AssetName.isFingerprinted("assets/style.css", hash: hash))
    #expect(!AssetName.isFingerprinted("en/style.1a2b3c4d.css", hash: hash))
  }
}
