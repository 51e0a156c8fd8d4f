import Addresses

/// Which files may have compressed forms beside them: those that hold text.
package enum CompressedVariants {
  /// What the names of the forms end with, after the whole name of the file.
  package static let endings = [".gz", ".br"]

  private static let textEndings = [
    "\(AddressWord.pageEnding)", ".css", ".js", ".mjs", ".xml", ".txt", ".json", ".svg",
    ".webmanifest",
  ]

  static func isText(_ address: String) -> Bool {
    textEndings.contains { address.hasSuffix($0) }
      && !address.hasPrefix(".") && !address.contains("/.")
  }
}

extension SitePlan {
  /// The endings of the compressed forms that a file may have; none if the site has no such forms.
  package func formEndings(of number: Int) -> [String] {
    guard outline.isPrecompressed else { return [] }
    guard number >= pages.count else { return CompressedVariants.endings }
    let address = outline.extras[number - pages.count]
    guard CompressedVariants.isText(address) else { return [] }
    return CompressedVariants.endings.filter { self.number(at: address + $0) == nil }
  }

  /// The number of the file that stands at an address, or whose compressed form does.
  package func owner(of address: String) -> (number: Int, isForm: Bool)? {
    if let number = number(at: address) { return (number, false) }
    guard outline.isPrecompressed,
      let ending = CompressedVariants.endings.first(where: { address.hasSuffix($0) }),
      let number = number(at: String(address.dropLast(ending.count))),
      number < pages.count || CompressedVariants.isText(self.address(of: number))
    else { return nil }
    return (number, true)
  }
}
