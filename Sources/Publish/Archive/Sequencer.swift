/// Lets tasks that finish in any order go on in the order of their numbers: 0, 1, 2 …
actor Sequencer {
  private var next = 0
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]

  /// Waits until all smaller numbers have ended their turns.
  func wait(for number: Int) async {
    if number == next { return }
    await withCheckedContinuation { waiting[number] = $0 }
  }

  /// Ends the current turn.
  func end() {
    next += 1
    waiting.removeValue(forKey: next)?.resume()
  }
}
