import CSQLite
import Testing

/// A SQLite database that is read from bytes.
final class OpenedDatabase {
  private let handle: OpaquePointer

  init(_ bytes: [UInt8]) throws {
    var opened: OpaquePointer?
    #expect(sqlite3_open(":memory:", &opened) == SQLITE_OK)
    handle = try #require(opened)
    let size = sqlite3_int64(bytes.count)
    let copy = try #require(sqlite3_malloc64(sqlite3_uint64(bytes.count)))
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    try #require(
      sqlite3_deserialize(
        handle, "main", copy.assumingMemoryBound(to: UInt8.self), size, size,
        UInt32(SQLITE_DESERIALIZE_FREEONCLOSE)) == SQLITE_OK)
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// The rows that a query returns, as texts.
  func rows(_ query: String) throws -> [[String]] {
    var prepared: OpaquePointer?
    try #require(sqlite3_prepare_v2(handle, query, -1, &prepared, nil) == SQLITE_OK)
    defer { sqlite3_finalize(prepared) }
    var rows: [[String]] = []
    while sqlite3_step(prepared) == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(prepared)).map { column in
          sqlite3_column_text(prepared, column).map { String(cString: $0) } ?? ""
        })
    }
    return rows
  }
}
