/// Transforms every element, on as many tasks at once as there are jobs, and at least on one. The
/// results stand in the order of the elements, whatever order the work was done in.
public func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let next = Counter()
  let parts = await onTasks(min(jobs, elements.count)) { _ in
    var part: [(Int, Result)] = []
    while let index = next.take(below: elements.count) {
      part.append((index, transform(elements[index])))
    }
    return part
  }
  return parts.joined().sorted { $0.0 < $1.0 }.map(\.1)
}
