/// A kind of input that others may have made. A new kind is a type of this protocol, named in
/// `FuzzedInputs`.
protocol FuzzedInput: Sendable {
  var name: String { get }

  /// Inputs that are right, from which others are made.
  var seeds: [[UInt8]] { get }

  /// Pieces that mean something in such inputs.
  var words: [String] { get }

  /// Makes what the program would make of an input.
  ///
  /// - Throws: what is wrong with the outcome. That an input is refused with a message is right.
  func run(_ input: [UInt8]) async throws(Misbehaviour)
}

/// What is wrong with the outcome of an input.
struct Misbehaviour: Error {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

enum FuzzedInputs {
  /// - Parameter fixture: the folder of a small site.
  static func all(fixture: String) -> [any FuzzedInput] {
    [MarkdownInput(), YAMLInput(), JSONInput(), TemplateInput(), PageInput(fixture: fixture)]
      + SiteFileInput.all(fixture: fixture)
      + [
        TableInput(fixture: fixture), StateInput(fixture: fixture), RequestInput(fixture: fixture),
      ]
  }
}
