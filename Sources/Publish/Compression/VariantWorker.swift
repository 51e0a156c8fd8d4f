import Compression
import Files
import Pages
import Planning

/// One task of a `VariantWriting`.
struct VariantWorker: ~Copyable {
  private let writing: VariantWriting
  private var location = FileLocation()
  private var target: FolderCursor
  private var source: FolderCursor
  private var compressors: Compressors
  private var outcome = VariantOutcome()

  init(_ writing: VariantWriting) throws(PublishError) {
    try onFiles { () throws(FileError) in _ = try writing.staging.make() }
    let compressors = try Compressors.make()
    self.writing = writing
    self.compressors = compressors
    target = FolderCursor(root: writing.staging.path)
    source = FolderCursor(root: writing.old?.path ?? "")
  }

  /// Makes the forms of a batch.
  mutating func process(
    _ batch: Batch, _ files: BatchOutcome
  ) throws(PublishError) -> VariantOutcome {
    outcome = VariantOutcome()
    let plan = writing.pages.plan
    for (position, number) in batch.numbers.enumerated() {
      let endings = plan.formEndings(of: number)
      guard !endings.isEmpty else { continue }
      location.find(number, plan.file(number), in: writing.pages)
      if writing.trustsOld, !files.isWritten(position) {
        let missing = try onFiles { () throws(FileError) in try linkForms(endings) }
        try makeForms(missing, of: number)
      } else {
        try makeForms(endings, of: number)
      }
    }
    return outcome
  }

  /// Takes the forms over that the old tree has.
  ///
  /// - Returns: the endings of those that it does not have.
  private mutating func linkForms(_ endings: [String]) throws(FileError) -> [String] {
    var missing: [String] = []
    for ending in endings {
      do throws(FileError) {
        try link(name(with: ending))
        outcome.count += 1
      } catch {
        guard error.isMissing else { throw error }
        missing.append(ending)
      }
    }
    return missing
  }

  private mutating func link(_ name: [UInt8]) throws(FileError) {
    let folder = try target.open(location.folder)
    try folder.link(name, from: try source.open(location.folder))
  }

  /// Compresses a file, and keeps what is smaller than the file.
  private mutating func makeForms(_ endings: [String], of number: Int) throws(PublishError) {
    guard !endings.isEmpty else { return }
    let name = location.name
    let file = try onFiles { () throws(FileError) in
      try target.open(location.folder).file(name)
    }
    guard let file else { return }
    try compressors.compress(file)
    for encoding in CompressionEncoding.allCases where endings.contains(encoding.ending) {
      let address = writing.pages.plan.address(of: number) + encoding.ending
      try onFiles { () throws(FileError) in try keep(encoding, at: address) }
    }
  }

  private mutating func keep(
    _ encoding: CompressionEncoding, at address: String
  ) throws(FileError) {
    let name = name(with: encoding.ending)
    let existing = try oldFile(name)
    guard let bytes = compressors.form(encoding) else {
      if existing != nil {
        outcome.removed.append(address)
        let folder = try target.open(location.folder)
        if folder.contains(name) { try folder.remove(name) }
      }
      return
    }
    outcome.count += 1
    if let existing {
      let isEqual = try bytes.span.withUnsafeBytes { bytes throws(FileError) in
        guard try existing.continues(with: bytes) else { return false }
        return try existing.isAtEnd()
      }
      if isEqual { return try link(name) }
      outcome.changed.append(address)
    } else {
      outcome.added.append(address)
    }
    let folder = try target.open(location.folder)
    try bytes.span.withUnsafeBytes { bytes throws(FileError) in
      try folder.write(bytes, over: name)
    }
  }

  private mutating func oldFile(_ name: [UInt8]) throws(FileError) -> ExistingFile? {
    guard writing.old != nil else { return nil }
    do throws(FileError) {
      return try source.open(location.folder).file(name)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  /// The file's name with an ending, and a zero byte after it.
  private func name(with ending: String) -> [UInt8] {
    location.name.dropLast() + ending.utf8 + [0]
  }
}
