@testable import Search

extension Letters {
  init(_ text: String) { self = Array(text.unicodeScalars)[...] }
}
