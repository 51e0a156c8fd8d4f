import ContentHash
import Files
import Pages
import Parallel
import Planning

/// One task of a `TreeWriting`.
struct TreeWorker: ~Copyable {
  private let writing: TreeWriting
  private var rendering: FileRendering
  private var location = FileLocation()
  private var target: FolderCursor
  private var source: FolderCursor
  private var hashes: [ContentHash] = []
  private var oldHashes: [ContentHash] = []

  init(_ writing: TreeWriting) {
    self.writing = writing
    rendering = FileRendering(writing.pages)
    target = FolderCursor(root: writing.staging.path)
    source = FolderCursor(root: writing.old?.path ?? "")
  }

  /// Writes the files of a batch that have changed, and notes the hashes of all.
  mutating func process(_ batch: Batch) throws(PublishError) -> BatchOutcome {
    var outcome = BatchOutcome()
    hashes.removeAll(keepingCapacity: true)
    try readOldHashes(of: batch)
    for number in batch.numbers {
      let file = writing.pages.plan.file(number)
      let position = number - batch.numbers.lowerBound
      if writing.old == nil {
        hashes.append(try writeNew(number, file))
        outcome.markWritten(position, isNew: true)
        continue
      }
      let change = try change(of: number, file, at: position)
      guard change != .none else { continue }
      try writeChanged(number, file)
      outcome.markWritten(position, isNew: change == .added)
    }
    let start = batch.numbers.lowerBound - writing.range.lowerBound
    try onFiles { () throws(FileError) in
      try writing.next.write(hashes, at: start)
    }
    return outcome
  }

  private enum Change {
    case none, changed, added
  }

  /// Finds out whether a file has changed, and notes its hash.
  private mutating func change(
    of number: Int, _ file: SiteFile, at position: Int
  ) throws(PublishError) -> Change {
    guard let comparison = writing.comparison else {
      hashes.append(try rendering.hash(of: file))
      return try changeOnDisk(of: number, file)
    }
    guard let before = try oldHash(of: number, file, at: position, comparison) else {
      hashes.append(try rendering.hash(of: file))
      return .added
    }
    guard comparison.mayDiffer(file) else {
      hashes.append(before)
      return .none
    }
    let now = try rendering.hash(of: file)
    hashes.append(now)
    return now == before ? .none : .changed
  }

  // MARK: Hashes of the last build

  /// Reads the old hashes of a batch at once, where both plans have the same files.
  private mutating func readOldHashes(of batch: Batch) throws(PublishError) {
    oldHashes.removeAll(keepingCapacity: true)
    guard let comparison = writing.comparison, comparison.mapping.isIdentity,
      let old = writing.old, let file = old.hashes,
      old.range.contains(batch.numbers.lowerBound),
      batch.numbers.upperBound <= old.range.upperBound
    else { return }
    oldHashes.append(contentsOf: repeatElement(.none, count: batch.numbers.count))
    let start = batch.numbers.lowerBound - old.range.lowerBound
    let isRead = try read(file, at: start)
    if !isRead { oldHashes.removeAll(keepingCapacity: true) }
  }

  private mutating func oldHash(
    of number: Int, _ file: SiteFile, at position: Int, _ comparison: TreeWriting.Comparison
  ) throws(PublishError) -> ContentHash? {
    if !oldHashes.isEmpty, comparison.mapping.isIdentity { return oldHashes[position] }
    guard let old = writing.old, let hashes = old.hashes,
      let oldNumber = comparison.mapping.number(of: file, number), old.range.contains(oldNumber)
    else { return nil }
    oldHashes = [.none]
    defer { oldHashes.removeAll(keepingCapacity: true) }
    guard try read(hashes, at: oldNumber - old.range.lowerBound) else { return nil }
    return oldHashes[0]
  }

  private mutating func read(
    _ file: StateFile, at index: Int
  ) throws(PublishError) -> Bool {
    try onFiles { () throws(FileError) in
      try file.read(&oldHashes, at: index)
    }
  }

  // MARK: Files

  private mutating func changeOnDisk(
    of number: Int, _ file: SiteFile
  ) throws(PublishError) -> Change {
    location.find(number, file, in: writing.pages)
    let existing: ExistingFile?
    do throws(FileError) {
      existing = try source.open(location.folder).file(location.name)
    } catch {
      guard error.isMissing else { throw .file(error) }
      return .added
    }
    guard let existing else { return .added }
    return try rendering.isEqual(to: existing) ? .none : .changed
  }

  /// Writes the file whose hash was made last.
  private mutating func writeChanged(_ number: Int, _ file: SiteFile) throws(PublishError) {
    let folder = try folder(of: number, file)
    let start = try onFiles { () throws(FileError) in try writing.staging.make() }
    try rendering.write(to: folder, named: location.name, isNew: start == .empty)
  }

  /// Writes a file where there is none yet.
  private mutating func writeNew(
    _ number: Int, _ file: SiteFile
  ) throws(PublishError) -> ContentHash {
    try rendering.write(file, to: try folder(of: number, file), named: location.name)
  }

  /// The folder in the new tree in which a file is written under `location.name`.
  private mutating func folder(
    of number: Int, _ file: SiteFile
  ) throws(PublishError) -> Folder {
    location.find(number, file, in: writing.pages)
    return try onFiles { () throws(FileError) in
      try writing.staging.make()
      return try target.open(location.folder)
    }
  }
}
