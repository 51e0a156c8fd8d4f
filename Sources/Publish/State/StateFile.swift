import ContentHash
import Files
import Pages

/// A build's state on disk: a header of ten 64-bit words, the state as text, the hash of each file
/// in the order of the plan, and what the pages are made of as text. All numbers are in the
/// machine's own byte order.
///
/// The header has a magic number, the length of the text, the number of hashes, the length of the
/// second text, the identity of the output folder in three words, a check sum of everything after
/// the header and of the last word in two, and the number of compressed forms in the folder.
struct StateFile: Sendable {
  private static let magic: UInt64 = 0x0007_4843_5954_5044
  private static let headerSize = 80

  private let file: RandomAccessFile
  private let textLength: Int

  /// The length of the second text; 0 while the state is being written.
  private let dependencyLength: Int

  /// How many hashes it has.
  let count: Int

  /// How many compressed forms are in the folder; 0 while the state is being written.
  let variantCount: Int

  /// The output folder that the state describes; `nil` while it is being written.
  let folder: FileIdentity?

  /// Makes a state that is being written. It can't be read before `finish` is called.
  init(creating path: String, text: [UInt8], count: Int) throws(FileError) {
    file = try RandomAccessFile.creating(path)
    textLength = text.count
    dependencyLength = 0
    self.count = count
    variantCount = 0
    folder = nil
    try Self.write(text, to: file, at: Self.headerSize)
  }

  /// Opens a state.
  ///
  /// - Returns: `nil` if there is none, or it is unfinished or damaged.
  init?(reading path: String) throws(FileError) {
    guard let file = try RandomAccessFile.reading(path) else { return nil }
    var header = [UInt64](repeating: 0, count: Self.headerSize / 8)
    guard try Self.read(&header, from: file, at: 0), header[0] == Self.magic,
      let textLength = Int(exactly: header[1]), let count = Int(exactly: header[2]),
      let dependencyLength = Int(exactly: header[3]), let variantCount = Int(exactly: header[9]),
      textLength < 1 << 40, count < 1 << 40, dependencyLength < 1 << 40,
      try file.size()
        == Self.headerSize + textLength + count * ContentHash.size + dependencyLength
    else { return nil }
    self.file = file
    self.textLength = textLength
    self.dependencyLength = dependencyLength
    self.count = count
    self.variantCount = variantCount
    folder = FileIdentity(device: header[4], inode: header[5], birth: header[6])
    let sum = try checksum(to: offset(of: count) + dependencyLength, variantCount: variantCount)
    guard sum == ContentHash(low: header[7], high: header[8]) else { return nil }
  }

  /// The state that the text holds; `nil` if it can't be read.
  func state() throws(FileError) -> BuildState? {
    var text = [UInt8](repeating: 0, count: textLength)
    guard try Self.read(&text, from: file, at: Self.headerSize) else { return nil }
    return StateText.read(text)
  }

  /// What the pages were made of; `nil` if it can't be read.
  func dependencies() throws(FileError) -> SiteDependencies? {
    try dependencyText().flatMap(DependencyText.read)
  }

  /// The hashes of the units that the pages were made of; `nil` if they can't be read.
  func unitHashes() throws(FileError) -> UnitHashes? {
    try dependencyText().flatMap(DependencyText.readHashes)
  }

  private func dependencyText() throws(FileError) -> [UInt8]? {
    var text = [UInt8](repeating: 0, count: dependencyLength)
    return try Self.read(&text, from: file, at: offset(of: count)) ? text : nil
  }

  /// Reads the hashes of consecutive files.
  ///
  /// - Returns: whether the file has them.
  func read(_ hashes: inout [ContentHash], at index: Int) throws(FileError) -> Bool {
    guard index + hashes.count <= count else { return false }
    return try Self.read(&hashes, from: file, at: offset(of: index))
  }

  /// Writes the hashes of consecutive files.
  func write(_ hashes: [ContentHash], at index: Int) throws(FileError) {
    try Self.write(hashes, to: file, at: offset(of: index))
  }

  /// Completes the state.
  ///
  /// - Parameters:
  ///   - dependencies: what the pages are made of, as text.
  ///   - variantCount: how many compressed forms are in the folder.
  ///   - folder: the folder that holds the files.
  func finish(
    dependencies: [UInt8], variantCount: Int, folder: FileIdentity
  ) throws(FileError) {
    let end = offset(of: count)
    try Self.write(dependencies, to: file, at: end)
    let sum = try checksum(to: end + dependencies.count, variantCount: variantCount)
    try Self.write(
      [
        Self.magic, UInt64(textLength), UInt64(count), UInt64(dependencies.count),
        folder.device, folder.inode, folder.birth, sum.low, sum.high,
        UInt64(variantCount),
      ], to: file, at: 0)
  }

  private func offset(of index: Int) -> Int {
    Self.headerSize + textLength + index * ContentHash.size
  }

  /// The check sum of a word of the header and everything from the header to a place.
  private func checksum(to end: Int, variantCount: Int) throws(FileError) -> ContentHash {
    var sum = ContentHash(low: UInt64(variantCount), high: 0)
    var position = Self.headerSize
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while position < end {
      if end - position < block.count { block = Array(block.prefix(end - position)) }
      guard try Self.read(&block, from: file, at: position) else { return .none }
      sum = ContentHash(combining: [sum, ContentHash(of: block)])
      position += block.count
    }
    return sum
  }

  // MARK: Arrays

  private static func read<Element: BitwiseCopyable>(
    _ elements: inout [Element], from file: RandomAccessFile, at offset: Int
  ) throws(FileError) -> Bool {
    var span = elements.mutableSpan
    return try span.withUnsafeMutableBytes { bytes throws(FileError) in
      try file.read(into: bytes, at: offset)
    }
  }

  private static func write<Element: BitwiseCopyable>(
    _ elements: [Element], to file: RandomAccessFile, at offset: Int
  ) throws(FileError) {
    try elements.span.withUnsafeBytes { bytes throws(FileError) in
      try file.write(bytes, at: offset)
    }
  }
}
