import Diagnostics
import Testing

@testable import Catalog

@Suite struct `The outputs of a configuration` {
  private func read(_ outputs: String) throws -> SiteOutputs {
    let text = """
      baseURL: https://codes.example/
      sourceLocale: en
      locales: en
      \(outputs)
      """
    var reader = ConfigurationReader(file: SourceFile(path: "diptych.yaml", text: text))
    let configuration = reader.read()
    #expect(reader.log.diagnostics == [])
    return try #require(configuration).outputs
  }

  @Test(arguments: ["", "outputs:", "outputs: {feed: true}"])
  func `are all unless said otherwise`(outputs: String) throws {
    #expect(
      try read(outputs) == [
        .sitemap, .robots, .socialTags, .structuredData, .json, .feed, .llms, .manifest,
      ])
  }

  @Test(arguments: SiteOutputs.names.map(\.key))
  func `can be switched off one by one`(key: String) throws {
    let output = try #require(SiteOutputs.names.first { $0.key == key }?.output)
    #expect(try read("outputs: {\(key): false}") == SiteOutputs.all.subtracting(output))
  }
}
