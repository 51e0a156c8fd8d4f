import Catalog

/// How many related codes lead to each code's page and from it: its own, and those that name it.
struct RelatedReach {
  private var counts: [Int]

  init(of codes: [Code]) {
    counts = codes.map(\.related.count)
    for code in codes {
      for related in code.related where counts.indices.contains(related) { counts[related] += 1 }
    }
  }

  subscript(code: Int) -> Int { counts[code] }
}
