import ContentHash
import Pages
import Planning
import Testing

@Suite struct `The pages that a change affects` {
  @Test func `are those that name the changed unit`() async throws {
    let pages = try await Sites.small()
    let now = await pages.dependencies(jobs: 2)
    for unit in now.units.keys {
      var old = now
      old.add([.init("something", ContentHash(of: "before"))], to: unit)
      let affected = pages.affected(now.hashes, since: old.hashes, oldOutline: pages.plan.outline)
      for number in 0..<pages.plan.pages.count {
        let page = pages.plan.pages.page(number)
        #expect(
          affected.contains(page) == affected.units(of: page).contains(unit),
          "\(pages.plan.address(of: number)) and “\(unit)”")
      }
    }
  }

  @Test func `are none if nothing has changed`() async throws {
    let pages = try await Sites.small()
    let now = await pages.dependencies(jobs: 2)
    let affected = pages.affected(now.hashes, since: now.hashes, oldOutline: pages.plan.outline)
    #expect(
      (0..<pages.plan.pages.count).allSatisfy { !affected.contains(pages.plan.pages.page($0)) })
  }

  @Test func `are all if nothing is known`() async throws {
    let pages = try await Sites.small()
    let affected = pages.affected(
      await pages.dependencies(jobs: 2).hashes, since: UnitHashes(),
      oldOutline: pages.plan.outline)
    #expect(
      (0..<pages.plan.pages.count).allSatisfy { affected.contains(pages.plan.pages.page($0)) })
  }

  @Test func `go along with the search index that is made of what has changed`() async throws {
    let pages = try await Sites.small()
    let now = await pages.dependencies(jobs: 2)
    for unit in now.units.keys {
      var old = now
      old.add([.init("something", ContentHash(of: "before"))], to: unit)
      let affected = pages.affected(now.hashes, since: old.hashes, oldOutline: pages.plan.outline)
      var found: [String] = []
      for number in 0..<pages.plan.count {
        let address = pages.plan.address(of: number)
        guard case .extra(let index) = pages.plan.file(number),
          address.hasPrefix("assets/search/"), affected.containsExtra(index)
        else { continue }
        found.append(address)
      }
      let changed =
        if case .file(let address) = unit { String(address.dropLast(".js".count)) } else { "-" }
      #expect(found.isEmpty == (changed == "-"), "\(unit)")
      #expect(found.allSatisfy { $0 == "\(changed).js" || $0.hasPrefix("\(changed)/") })
    }
    #expect(now.units.keys.contains(.file("assets/search/fr.js")))
  }

  @Test func `have units whose text gives them back`() async throws {
    for unit in try await Sites.small().dependencies(jobs: 2).units.keys {
      #expect(DependencyUnit(unit.description) == unit)
    }
  }
}
