import Pages

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

  /// Whether a build wrote the file at an address, or else one of `current` will.
  func isKnown(_ address: String, current: SitePlan) -> Bool {
    if current.number(at: address) != nil || isWritten(address) { return true }
    return plan == nil && OutputFolder.isMarked("\(path)/\(address)")
  }

  /// Whether the last build wrote the file at an address.
  func isWritten(_ address: String) -> Bool {
    plan?.number(at: address).map { range.contains($0) } ?? false
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
