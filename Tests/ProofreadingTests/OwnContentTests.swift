import Testing

@Suite struct `The package's own content` {
  private static let package = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()

  @Test func `has nothing that an editor would mend`() async throws {
    let messages = try await TestSite.proofread(Self.package).map(\.description)
    #expect(messages.filter { !$0.hasSuffix(" [stamp]") } == [])
  }
}
