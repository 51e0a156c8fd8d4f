/// Which pages search engines are told of.
public enum Indexing: String, Sendable, CaseIterable {
  case all

  /// All but comparisons that neither have a file of their own nor stand in a code's list of
  /// related ones.
  case likely
}
