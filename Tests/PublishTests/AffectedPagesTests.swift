import Catalog
import ContentHash
import Diagnostics
import Files
import Pages
import Testing

@Suite struct `The pages that a change affects` {
  @Test func `are those that name the changed unit`() async throws {
    let pages = try await Self.pages()
    let now = pages.dependencies()
    for unit in now.units.keys {
      var old = now
      old.set("something", of: unit, to: ContentHash("before"))
      let affected = pages.affected(now, since: old, oldOutline: pages.plan.outline)
      for number in 0..<pages.plan.pages.count {
        let page = pages.plan.pages.page(number)
        #expect(
          affected.contains(page) == affected.units(of: page).contains(unit),
          "\(pages.plan.address(of: number)) and “\(unit)”")
      }
    }
  }

  @Test func `are none if nothing has changed`() async throws {
    let pages = try await Self.pages()
    let now = pages.dependencies()
    let affected = pages.affected(now, since: now, oldOutline: pages.plan.outline)
    #expect(
      (0..<pages.plan.pages.count).allSatisfy { !affected.contains(pages.plan.pages.page($0)) })
  }

  @Test func `are all if nothing is known`() async throws {
    let pages = try await Self.pages()
    let affected = pages.affected(
      pages.dependencies(), since: SiteDependencies(), oldOutline: pages.plan.outline)
    #expect(
      (0..<pages.plan.pages.count).allSatisfy { affected.contains(pages.plan.pages.page($0)) })
  }

  @Test func `have units whose text gives them back`() async throws {
    for unit in try await Self.pages().dependencies().units.keys {
      #expect(DependencyUnit(unit.description) == unit)
    }
  }

  /// A small site of this package.
  private static func pages() async throws -> SitePages {
    let tests = FolderTree.parent(of: FolderTree.parent(of: #filePath))
    let root = SiteRoot(path: "\(tests)/CommandTests/Fixtures/valid-base")
    var reader = SiteReader(root: root, jobs: 1)
    let site = try #require(await reader.read())
    var log = reader.log
    let pages = SitePages(site: site, root: root, log: &log)
    try #require(!log.hasErrors)
    return try #require(pages)
  }
}
