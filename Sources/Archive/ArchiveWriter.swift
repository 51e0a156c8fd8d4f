import CArchive
import Glibc

/// Writes an archive entry by entry through libarchive; nothing but the current piece is in memory.
///
/// Equal entries make equal archives: owners are left out and all times are the one given.
/// A writer may move from task to task but must be used by one at a time.
public struct ArchiveWriter: ~Copyable {
  /// `AE_IFREG`, a macro that Swift does not see.
  private static let regularFile: UInt32 = 0o100000

  private let archive: OpaquePointer
  private let entry: OpaquePointer
  private let path: String
  private let time: Int
  private let characters: UTF8Locale

  private init(
    archive: OpaquePointer, entry: OpaquePointer, path: String, time: Int,
    characters: consuming UTF8Locale
  ) {
    self.archive = archive
    self.entry = entry
    self.path = path
    self.time = time
    self.characters = characters
  }

  deinit {
    archive_entry_free(entry)
    archive_write_free(archive)
  }

  /// Starts an archive.
  ///
  /// - Parameters:
  ///   - descriptor: the number of an open file, which stays open.
  ///   - name: what errors call it.
  ///   - format: the kind of archive, with its compression.
  ///   - time: the modification time of all entries, in seconds since 1970.
  public static func open(
    _ descriptor: CInt, name: String, format: ArchiveFormat, time: Int
  ) throws(ArchiveError) -> sending ArchiveWriter {
    guard let characters = UTF8Locale() else {
      throw ArchiveError(path: name, reason: "this system has no locale “C.UTF-8”")
    }
    guard let archive = archive_write_new(), let entry = archive_entry_new() else {
      throw ArchiveError(path: name, reason: "out of memory")
    }
    let writer = ArchiveWriter(
      archive: archive, entry: entry, path: name, time: time, characters: characters)
    if format == .zip { useUniversalTime() }
    let results = [
      format == .zip
        ? archive_write_set_format_zip(archive)
        : archive_write_set_format_pax_restricted(archive),
      addFilter(of: format, to: archive),
      archive_write_set_bytes_in_last_block(archive, 1),
      archive_write_open_fd(archive, descriptor),
    ]
    guard results.allSatisfy({ $0 == ARCHIVE_OK }) else { throw writer.failure() }
    return writer
  }

  /// Lets libarchive write the same times everywhere: ZIP files hold the local time.
  private static func useUniversalTime() {
    guard getenv("TZ").map({ strcmp($0, "UTC0") }) != 0 else { return }
    setenv("TZ", "UTC0", 1)
    tzset()
  }

  private static func addFilter(of format: ArchiveFormat, to archive: OpaquePointer) -> CInt {
    switch format {
    case .zip, .tar: ARCHIVE_OK
    case .tarGzip:
      min(
        archive_write_add_filter_gzip(archive),
        archive_write_set_filter_option(archive, "gzip", "timestamp", nil))
    case .tarZstandard: archive_write_add_filter_zstd(archive)
    }
  }

  /// Starts a file; its content follows with `write`.
  ///
  /// - Parameters:
  ///   - address: the path in the archive, such as `en/index.html`.
  ///   - size: of the whole content in bytes.
  public mutating func startFile(_ address: String, size: Int) throws(ArchiveError) {
    archive_entry_clear(entry)
    characters.use()
    defer { characters.leave() }
    archive_entry_set_pathname_utf8(entry, address)
    archive_entry_set_filetype(entry, Self.regularFile)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, la_int64_t(size))
    archive_entry_set_mtime(entry, time, 0)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw failure() }
  }

  /// Writes the next piece of the file that was started last.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    guard archive_write_data(archive, bytes.baseAddress, bytes.count) == bytes.count else {
      throw failure()
    }
  }

  /// Ends the archive.
  public mutating func finish() throws(ArchiveError) {
    guard archive_write_close(archive) == ARCHIVE_OK else { throw failure() }
  }

  private borrowing func failure() -> ArchiveError {
    let code = archive_errno(archive)
    let reason = code > 0 ? UnsafePointer(strerror(code)) : archive_error_string(archive)
    return ArchiveError(
      path: path, reason: reason.map { String(cString: $0) } ?? "the archive is broken")
  }
}

/// Writing an archive failed.
public struct ArchiveError: Error, Sendable, CustomStringConvertible {
  /// The archive, as the user typed it.
  public let path: String

  /// The library's or the system's reason.
  public let reason: String

  /// `site.zip: error: can't write: No space left on device`
  public var description: String {
    "\(path): error: can't write: \(reason)"
  }
}
