/// How the addresses of pages end where a host answers with the page and not with a redirect.
public enum PageEnding: Sendable {
  /// As the files do: `180.html` and `index.html`.
  case ofFile

  /// Not at all: `180`, and the folder for its `index.html`.
  case none

  /// What stands after the name of a page.
  public var text: StaticString { self == .ofFile ? AddressWord.pageEnding : "" }

  /// What stands after the address of a folder for its own page.
  public var index: String {
    self == .ofFile ? "\(AddressWord.index)\(AddressWord.pageEnding)" : ""
  }

  /// The address of a file as it is served; that of another file than a page as it is.
  public func served(_ address: String) -> String {
    var utf8 = Array(address.utf8)
    cut(&utf8)
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Takes from the address of a file what it is served without.
  public func cut(_ address: inout [UInt8]) {
    let ending = AddressWord.pageEnding.utf8
    guard self == .none, address.suffix(ending.count).elementsEqual(ending) else { return }
    address.removeLast(ending.count)
    let index = AddressWord.index.utf8
    let start = address.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    if address[start...].elementsEqual(index) { address.removeLast(index.count) }
  }
}

extension StaticString {
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
