/// The index that documentation browsers search: a SQLite database with one table.
public enum DocsetIndex {
  private static let schema = """
    CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT);
    """

  /// Made after the table is full, which is faster and leaves no gaps.
  private static let index = """
    CREATE UNIQUE INDEX anchor ON searchIndex (name, type, path);
    """

  /// Makes the database in memory; equal entries make equal bytes.
  ///
  /// - Throws: an error if an entry is there twice.
  /// - Complexity: the database is about three times as large as the names and paths.
  public static func database(
    of entries: some Sequence<DocsetEntry>
  ) throws(DatabaseError) -> [UInt8] {
    let database = try Database()
    try database.run("BEGIN;")
    try database.run(schema)
    let insertion = try Statement(
      "INSERT INTO searchIndex(name, type, path) VALUES (?, ?, ?);", in: database)
    for entry in entries {
      try insertion.run(with: [entry.name, entry.kind.rawValue, entry.path])
    }
    try database.run(index)
    try database.run("COMMIT;")
    return try database.serialized()
  }
}
