import CSQLite

/// A SQLite database in memory.
final class Database {
  fileprivate let handle: OpaquePointer

  init() throws(DatabaseError) {
    var opened: OpaquePointer?
    let result = sqlite3_open(":memory:", &opened)
    guard result == SQLITE_OK, let opened else {
      sqlite3_close(opened)
      throw DatabaseError(reason: String(cString: sqlite3_errstr(result)))
    }
    handle = opened
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Runs statements that return nothing.
  func run(_ statements: String) throws(DatabaseError) {
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  /// The database as the bytes of its file.
  func serialized() throws(DatabaseError) -> [UInt8] {
    var size: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(handle, "main", &size, 0) else { throw failure() }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  fileprivate func failure() -> DatabaseError {
    DatabaseError(reason: String(cString: sqlite3_errmsg(handle)))
  }
}

/// A statement that is run many times with other texts.
struct Statement: ~Copyable {
  private let database: Database
  private let handle: OpaquePointer

  init(_ text: String, in database: Database) throws(DatabaseError) {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(database.handle, text, -1, &prepared, nil) == SQLITE_OK,
      let prepared
    else { throw database.failure() }
    self.database = database
    handle = prepared
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Runs the statement once.
  ///
  /// - Parameter texts: what stands for the question marks, in order.
  borrowing func run(with texts: [String]) throws(DatabaseError) {
    defer { sqlite3_reset(handle) }
    for (index, text) in texts.enumerated() {
      guard bind(text, at: CInt(index + 1)) == SQLITE_OK else { throw database.failure() }
    }
    guard sqlite3_step(handle) == SQLITE_DONE else { throw database.failure() }
  }

  private borrowing func bind(_ text: String, at index: CInt) -> CInt {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text(
          handle, index, characters.baseAddress, CInt(characters.count), Self.copiesText)
      }
    }
  }

  /// `SQLITE_TRANSIENT`, a macro that Swift does not see.
  private static var copiesText: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}

/// SQLite could not do what it was told.
public struct DatabaseError: Error, Sendable, CustomStringConvertible {
  /// The library's reason.
  public let reason: String

  /// `can't make the index: UNIQUE constraint failed: searchIndex.name`
  public var description: String { "can't make the index: \(reason)" }
}
