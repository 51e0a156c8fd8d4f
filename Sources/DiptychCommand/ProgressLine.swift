import Publish

/// Shows how far a build is, on a terminal and once it has taken a second.
struct ProgressLine {
  private let console: Console
  private let progress: Progress
  private let total: Int

  init(_ console: Console, _ progress: Progress, total: Int) {
    self.console = console
    self.progress = progress
    self.total = total
  }

  /// Does the work and shows its progress meanwhile.
  func show(_ work: () async throws(PublishError) -> Void) async throws(PublishError) {
    guard console.showsProgress else { return try await work() }
    let ticker = Task { await tick() }
    var failure: PublishError?
    do throws(PublishError) {
      try await work()
    } catch {
      failure = error
    }
    ticker.cancel()
    await ticker.value
    if let failure { throw failure }
  }

  private func tick() async {
    var isShown = false
    while (try? await Task.sleep(for: isShown ? .milliseconds(100) : .seconds(1))) != nil {
      console.show("\(progress.files) of \(total) files")
      isShown = true
    }
    if isShown { console.show("") }
  }
}
