import Glibc
import Parallel
import Synchronization
import Testing

@Suite struct `Work on tasks` {
  private static let jobs = [1, 2, 7, 200]

  /// Takes longer for the first elements, so that results come in another order.
  private func square(_ number: Int) -> Int {
    if number < 3 { usleep(2_000) }
    return number * number
  }

  @Test(arguments: jobs) func `gives results in the order of the elements`(jobs: Int) async {
    let squares = await concurrentMap(Array(0..<100), jobs: jobs) { square($0) }
    #expect(squares == (0..<100).map { $0 * $0 })
  }

  @Test(arguments: jobs) func `puts results together in that order`(jobs: Int) async {
    let sum = await concurrentReduce(Array(0..<100), into: [-1], jobs: jobs) {
      square($0)
    } _: { total, result in
      total.append(result)
    }
    #expect(sum == [-1] + (0..<100).map { $0 * $0 })
  }

  @Test func `is none without elements`() async {
    #expect(await concurrentMap([Int](), jobs: 4) { $0 } == [])
    #expect(await concurrentReduce([Int](), into: 7, jobs: 4, { $0 }, { $0 += $1 }) == 7)
  }

  @Test func `ends with an error after all tasks have ended`() async {
    struct Failed: Error {}
    let ended = Atomic<Int>(0)
    await #expect(throws: Failed.self) {
      _ = try await onTasks(4) { number throws(Failed) in
        ended.add(1, ordering: .relaxed)
        if number == 2 { throw Failed() }
      }
    }
    #expect(ended.load(ordering: .relaxed) == 4)
  }

  @Test(arguments: [(count: 100, parts: 3), (2, 8), (0, 4), (5, 5)])
  func `takes each number once from a queue of parts`(count: Int, parts: Int) {
    let queue = PartitionedQueue(count: count, parts: parts)
    var taken: [Int] = []
    var part = 0
    while let number = queue.take(from: part % queue.partCount) {
      taken.append(number)
      part += 1
    }
    #expect(taken.sorted() == Array(0..<count))
  }

  @Test func `finds nothing more in a queue that was exhausted`() {
    let queue = PartitionedQueue(count: 10, parts: 2)
    _ = queue.take(from: 0)
    queue.exhaust()
    #expect((0..<2).allSatisfy { queue.take(from: $0) == nil })
  }
}
