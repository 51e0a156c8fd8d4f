import Addresses
import Pages
import Planning
import Publish

/// Tells what made a page, or another file that the site makes, be rebuilt.
struct Explanation {
  private let address: String
  private let reason: Reason
  private var isWritten = false

  private enum Reason {
    /// Nothing is known of an earlier build, or another tool made it.
    case everything(String)
    case parts([String])
    case isNew

    /// So much is in the file that every build makes it.
    case isAlwaysMade
    case nothing
  }

  /// - Parameter jobs: how many tasks look for what has changed.
  /// - Throws: an error if the site has no such page.
  init(
    of address: String, in pages: SitePages, now: BuildState, since build: borrowing TreeBuild,
    jobs: Int
  ) async throws(BuildFailure) {
    let file = try Self.check(address, in: pages.plan)
    self.address = address
    guard let last = build.lastState else {
      reason = .everything("nothing is known of an earlier build")
      return
    }
    guard last.tool == now.tool else {
      reason = .everything("the last build was made by another version of Diptych")
      return
    }
    guard SitePlan(last.outline).number(at: address) != nil else {
      reason = .isNew
      return
    }
    let dependencies = await pages.dependencies(jobs: jobs)
    let old = build.lastDependencies()
    let affected = pages.affected(
      dependencies.hashes, since: old.hashes, oldOutline: last.outline)
    let units: [DependencyUnit]
    var parts: [String] = []
    switch file {
    case .page(let page): units = affected.units(of: page)
    case .extra(let index):
      switch pages.dependence(ofExtra: index) {
      case .anything:
        reason = .isAlwaysMade
        return
      case .sources: units = [.file(address)]
      case .units(let named): units = named
      case .fileList(let named):
        units = named
        if last.outline != pages.plan.outline { parts = ["the files (the whole site)"] }
      }
    }
    parts += units.flatMap { unit in
      dependencies.changes(of: unit, since: old).map { "\($0) (\(unit.subject))" }
    }
    reason = parts.isEmpty ? .nothing : .parts(parts)
  }

  /// - Throws: an error if the site has no such page.
  @discardableResult
  static func check(_ address: String, in plan: SitePlan) throws(BuildFailure) -> SiteFile {
    guard let number = plan.number(at: address) else {
      throw .usage("the site has no page “\(address)” that --explain could explain")
    }
    return plan.file(number)
  }

  mutating func note(_ change: AddressChange) {
    if change.address == address { isWritten = true }
  }

  var text: String {
    let outcome = isWritten ? "written" : "its bytes are the same, so the file was left alone"
    return switch reason {
    case .everything(let cause): "\(address): rebuilt, because \(cause); \(outcome)"
    case .isNew: "\(address): rebuilt, because the page is new; \(outcome)"
    case .isAlwaysMade: "\(address): rebuilt, as by every build that finds a change; \(outcome)"
    case .nothing where isWritten:
      "\(address): rebuilt, because its file was not as the last build left it; written"
    case .nothing: "\(address): left alone, since nothing that it is made of has changed"
    case .parts(let parts):
      (["\(address): rebuilt, because these have changed; \(outcome)"] + parts.map { "  \($0)" })
        .joined(separator: "\n")
    }
  }
}

extension DependencyUnit {
  /// The unit as an explanation says it.
  fileprivate var subject: String {
    switch self {
    case .site, .protocols, .listed: "the whole site"
    case .strings(let locale): "Locales/\(locale).yaml"
    case .articles(let locale): "the pages in \(locale)"
    case .article(let locale, let name): "the page \(name) in \(locale)"
    case .entry(let locale, let id): "the protocol \(id) in \(locale)"
    case .listing(let locale, let id): "the codes of \(id) in \(locale)"
    case .code(let locale, let id, let code): "\(id) \(code) in \(locale)"
    case .note(let locale, let id, let first, let second):
      "\(id) \(first) vs \(second) in \(locale)"
    case .file(let address): "what \(address) is made of"
    }
  }
}
