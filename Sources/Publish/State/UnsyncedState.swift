import Files

extension BuildState {
  /// What tells this run of the system from those before the last start.
  static let boot: String = {
    let bytes = try? FileReading.bytes(of: "/proc/sys/kernel/random/boot_id")
    return String(decoding: bytes ?? [], as: UTF8.self).filter { $0 != "\n" }
  }()

  /// Whether the system has stopped since files were written that nobody has waited for.
  var mayBeLost: Bool { unsyncedBoot.map { $0 != Self.boot } ?? false }
}
