import Docset
import Foundation
import Testing

@Suite struct `The properties of a docset` {
  static let properties = DocsetProperties(
    identifier: "sip-ja", name: "SIP <日本語> & co", keyword: "sip", mainPage: "ja/index.html",
    onlineAddress: "https://codes.example.org/")

  @Test func `are a property list with the keys that Dash documents`() throws {
    let list = Self.properties.propertyList()
    let read = try #require(
      try PropertyListSerialization.propertyList(from: Data(list), format: nil)
        as? [String: any Sendable])
    #expect(read["CFBundleIdentifier"] as? String == "sip-ja")
    #expect(read["CFBundleName"] as? String == "SIP <日本語> & co")
    #expect(read["DocSetPlatformFamily"] as? String == "sip")
    #expect(read["isDashDocset"] as? Bool == true)
    #expect(read["isJavaScriptEnabled"] as? Bool == true)
    #expect(read["dashIndexFilePath"] as? String == "ja/index.html")
    #expect(read["DashDocSetFallbackURL"] as? String == "https://codes.example.org/")
    #expect(read.count == 7)
  }

  @Test func `are XML, the same each time`() throws {
    let list = Self.properties.propertyList()
    #expect(String(decoding: list, as: UTF8.self).hasPrefix("<?xml version=\"1.0\""))
    for _ in 0..<20 { #expect(Self.properties.propertyList() == list) }
  }
}
