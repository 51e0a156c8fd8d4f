import CArchive
import Harness
import Testing

/// What stands in an archive, read back with libarchive.
struct ArchiveContents {
  struct Entry {
    let path: String
    let mode: UInt32
    let time: Int
    let owner: Int64
  }

  private(set) var entries: [Entry] = []
  private(set) var tree = FileTree()

  init(of path: String) throws {
    let archive = try #require(archive_read_new())
    defer { archive_read_free(archive) }
    archive_read_support_filter_all(archive)
    archive_read_support_format_all(archive)
    try #require(archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK)
    var entry: OpaquePointer?
    while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
      let path = String(cString: try #require(archive_entry_pathname(entry)))
      entries.append(
        Entry(
          path: path, mode: UInt32(archive_entry_mode(entry)),
          time: Int(archive_entry_mtime(entry)), owner: archive_entry_uid(entry)))
      try #require(tree.files.updateValue(try content(of: archive), forKey: path) == nil)
    }
  }

  private func content(of archive: OpaquePointer) throws -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &buffer, buffer.count)
      try #require(count >= 0)
      if count == 0 { return content }
      content += buffer.prefix(count)
    }
  }
}
