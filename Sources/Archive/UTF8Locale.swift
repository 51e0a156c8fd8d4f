import Glibc

/// A locale whose characters are UTF-8, whatever that of the process is. libarchive converts names
/// by the locale of the thread, and says in an archive that they are UTF-8 only if that is.
struct UTF8Locale: ~Copyable {
  private let locale: locale_t

  /// - Returns: `nil` if the system has none.
  init?() {
    // glibc has it since 2.35; before, Debian had it by itself.
    guard let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else { return nil }
    self.locale = locale
  }

  deinit { freelocale(locale) }

  /// Makes it the locale of this thread, until `leave`.
  borrowing func use() { uselocale(locale) }

  /// Gives the thread the locale of the process back.
  borrowing func leave() { uselocale(locale_t(bitPattern: -1)) }
}
