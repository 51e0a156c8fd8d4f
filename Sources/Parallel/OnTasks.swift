/// Does the same work on several tasks at once, each with what it needs for itself.
///
/// - Parameters:
///   - count: how many tasks there are; at least one.
///   - work: what a task does, by its number from 0. If it fails, it should see to it that the
///     others find nothing more to do.
/// - Returns: what the tasks return, in no order.
/// - Throws: the error of one of those that failed, after all have ended.
public func onTasks<Part: Sendable, Failure: Error>(
  _ count: Int, _ work: @escaping @Sendable (Int) async throws(Failure) -> Part
) async throws(Failure) -> [Part] {
  let results = await withTaskGroup(of: Result<Part, Failure>.self) { group in
    for number in 0..<max(1, count) {
      group.addTask {
        do throws(Failure) {
          return .success(try await work(number))
        } catch {
          return .failure(error)
        }
      }
    }
    return await group.reduce(into: [Result<Part, Failure>]()) { $0.append($1) }
  }
  var parts: [Part] = []
  for result in results { parts.append(try result.get()) }
  return parts
}
