/// The name of a page's file in its folder.
public enum PageFileName<Name> {
  case index
  case notFound

  /// A page that stands by itself.
  case article(Name)
  case code(Name)

  /// The comparison of two codes, the smaller first.
  case pair(Name, Name)
}

extension PageFileName: Sendable where Name: Sendable {}
extension PageFileName: Equatable where Name: Equatable {}

extension PageFileName {
  /// Calls `body` with the pieces of the name, from first to last. A file that stands beside the
  /// page has another ending.
  @inlinable public func forEachPiece(
    ending: StaticString = AddressWord.pageEnding, _ body: (AddressPiece<Name>) -> Void
  ) {
    switch self {
    case .index: body(.text(AddressWord.index))
    case .notFound: body(.text(AddressWord.notFound))
    case .code(let name), .article(let name): body(.name(name))
    case .pair(let first, let second):
      body(.name(first))
      body(.text(AddressWord.joint))
      body(.name(second))
    }
    body(.text(ending))
  }
}

extension PageFileName where Name: StringProtocol {
  /// The name of the page's own file.
  public var text: String { text() }

  /// The name with its ending, such as `180-vs-183.html`.
  ///
  /// - Parameters:
  ///   - ending: that of another file that stands beside the page.
  ///   - escape: gives what stands for a text that is no name.
  public func text(
    ending: StaticString = AddressWord.pageEnding, escapedBy escape: (String) -> String = { $0 }
  ) -> String {
    var text = ""
    forEachPiece(ending: ending) { text += $0.text(escape) }
    return text
  }
}

extension PageFileName<Substring> {
  /// What the name of a file in a folder says.
  ///
  /// - Returns: `nil` if no page of such a folder can have the name.
  public init?(_ name: Substring, in folder: AddressFolder<some Any>) {
    guard name.hasSuffix("\(AddressWord.pageEnding)") else { return nil }
    let stem = name.dropLast(AddressWord.pageEnding.utf8CodeUnitCount)
    let isIndex = stem == "\(AddressWord.index)"
    switch folder {
    case .site where stem == "\(AddressWord.notFound)": self = .notFound
    case .site:
      guard isIndex else { return nil }
      self = .index
    case .locale: self = isIndex ? .index : .article(stem)
    case .codes: self = isIndex ? .index : .code(stem)
    case .comparisons:
      guard let (first, second) = PairName.codes(of: stem) else { return nil }
      self = .pair(first, second)
    }
  }
}
