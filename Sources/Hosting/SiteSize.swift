package import Planning

/// How large a site is.
package struct SiteSize: Sendable, Hashable {
  package var files = 0

  /// The bytes of all files together.
  package var bytes = 0

  /// The largest file with its bytes; the first in the order of the plan.
  package var largest: (address: String, bytes: Int)? {
    largestAddress.map { ($0, largestBytes) }
  }

  private var largestAddress: String?
  private var largestBytes = 0
  private var largestNumber = Int.max

  package init() {}

  /// Counts a file.
  ///
  /// - Parameters:
  ///   - number: its number in the plan.
  ///   - bytes: its length.
  ///   - plan: that of the site, always the same.
  package mutating func add(_ number: Int, bytes: Int, in plan: SitePlan) {
    files += 1
    self.bytes += bytes
    if bytes > largestBytes || (bytes == largestBytes && number < largestNumber) {
      (largestBytes, largestNumber) = (bytes, number)
      largestAddress = plan.address(of: number)
    }
  }

  /// Counts the files of another part.
  package mutating func add(_ other: SiteSize) {
    files += other.files
    bytes += other.bytes
    let isLarger =
      other.largestBytes > largestBytes
      || (other.largestBytes == largestBytes && other.largestNumber < largestNumber)
    if isLarger {
      (largestBytes, largestNumber) = (other.largestBytes, other.largestNumber)
      largestAddress = other.largestAddress
    }
  }
}
