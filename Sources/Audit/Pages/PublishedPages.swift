/// All pages of a tree.
struct PublishedPages: Sendable {
  let tree: PublishedTree

  /// In the order of the files.
  let records: [PageRecord]

  /// For each file the index of its record; -1 for a file that is no page.
  private let indices: [Int32]

  init(_ records: [PageRecord], in tree: PublishedTree) {
    self.tree = tree
    self.records = records
    var indices = [Int32](repeating: -1, count: tree.files.count)
    for (index, record) in records.enumerated() { indices[record.file] = Int32(index) }
    self.indices = indices
  }

  /// - Returns: `nil` for a file that is no page or could not be read.
  func record(of file: Int) -> PageRecord? {
    let index = Int(indices[file])
    return index < 0 ? nil : records[index]
  }
}
