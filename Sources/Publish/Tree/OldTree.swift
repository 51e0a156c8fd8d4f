import Assets
import Compression
import ContentHash
import Files
import Planning

/// What stands in the output folder before a build.
struct OldTree: Sendable {
  /// The folder; once the new tree is in its place, the old one is elsewhere.
  var path: String

  /// The plan that the files were written by; `nil` if that is not known.
  let plan: SitePlan?

  /// The numbers of that plan that were written.
  let range: Range<Int>

  /// The hashes of the files, if the state is sure to describe this folder.
  let hashes: StateFile?

  /// How many compressed forms the last build left, if the state is sure to describe this folder.
  var variantCount: Int? { hashes?.variantCount }

  /// Whether a build wrote the file at an address, or else one of `current` will.
  func isKnown(_ address: String, current: SitePlan) -> Bool {
    if current.owner(of: address) != nil || isWritten(address) { return true }
    return plan == nil && isRecognizable(address, current: current)
  }

  /// Whether a file shows that a build made it: a page, data or a feed by what they say, an asset
  /// by its name, and a compressed form by being what is made of the file beside it.
  private func isRecognizable(_ address: String, current: SitePlan) -> Bool {
    let path = "\(path)/\(address)"
    if let encoding = CompressionEncoding.allCases.first(where: { address.hasSuffix($0.ending) }) {
      let file = String(address.dropLast(encoding.ending.count))
      guard isKnown(file, current: current),
        let form = try? Compressors.form(encoding, ofFileAt: "\(self.path)/\(file)"),
        let bytes = try? FileReading.bytes(of: path)
      else { return false }
      return form == bytes
    }
    if OutputFolder.isMarked(path) { return true }
    guard address.hasPrefix("assets/"), let bytes = try? FileReading.bytes(of: path) else {
      return false
    }
    return AssetName.isFingerprinted(address, hash: ContentHash(of: bytes))
  }

  /// Whether the last build wrote the file at an address, or may have written it as a compressed
  /// form of another one.
  func isWritten(_ address: String) -> Bool {
    plan?.owner(of: address).map { range.contains($0.number) } ?? false
  }
}

extension OldTree {
  init(path: String, state: BuildState?, hashes: StateFile? = nil) {
    let plan = state.map { SitePlan($0.outline) }
    self.init(
      path: path, plan: plan, range: state?.selection.range(of: plan?.count ?? 0) ?? 0..<0,
      hashes: hashes)
  }
}
