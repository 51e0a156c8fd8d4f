import Publish

/// Shows how far a build is, on a terminal and once it has taken a second.
struct ProgressLine {
  private let console: Console
  private let total: Int

  init(_ console: Console, total: Int) {
    self.console = console
    self.total = total
  }

  /// Publishes and shows the progress meanwhile.
  func show(_ publisher: Publisher) async throws(PublishError) {
    guard console.showsProgress else { return try await publisher.publish() }
    let ticker = Task { await tick(publisher.progress) }
    let result = await Result.catching { () async throws(PublishError) in
      try await publisher.publish()
    }
    ticker.cancel()
    await ticker.value
    try result.get()
  }

  private func tick(_ progress: Progress) async {
    var isShown = false
    while (try? await Task.sleep(for: isShown ? .milliseconds(100) : .seconds(1))) != nil {
      console.show("\(progress.pages) of \(total) pages")
      isShown = true
    }
    if isShown { console.show("") }
  }
}

extension Result where Success == Void {
  fileprivate static func catching(
    _ body: () async throws(Failure) -> Void
  ) async -> Result {
    do throws(Failure) {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }
}
