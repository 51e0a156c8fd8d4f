import Diagnostics
import Files
import Mustache
import Pages
import Parallel

/// Renders and writes all pages of a site into new files of existing folders.
struct PageWriting: Sendable {
  /// How many pages a task takes at a time.
  private static let batch = 64

  private let pages: SitePages
  private let path: String
  private let jobs: Int
  private let progress: Progress

  init(_ pages: SitePages, path: String, jobs: Int, progress: Progress) {
    self.pages = pages
    self.path = path
    self.jobs = jobs
    self.progress = progress
  }

  func run() async throws(PublishError) {
    let batches = Counter()
    let failures = await withTaskGroup(of: PublishError?.self) { group in
      for _ in 0..<max(1, jobs) {
        group.addTask { write(taking: batches) }
      }
      return await group.reduce(into: [PublishError]()) { list, failure in
        if let failure { list.append(failure) }
      }
    }
    if let failure = failures.first { throw failure }
  }

  /// Writes batch after batch.
  ///
  /// - Returns: what went wrong, or `nil`.
  private func write(taking batches: Counter) -> PublishError? {
    var writer = BatchWriter(pages, path: path)
    let count = (pages.plan.count + Self.batch - 1) / Self.batch
    while let batch = batches.take(below: count) {
      let start = batch * Self.batch
      let end = min(start + Self.batch, pages.plan.count)
      do {
        try writer.write(start..<end)
      } catch {
        batches.exhaust()
        return error
      }
      progress.add(end - start)
    }
    return nil
  }
}

/// One task's renderer and buffers.
private struct BatchWriter: ~Copyable {
  private let pages: SitePages
  private let path: String
  private var renderer: PageRenderer
  private var output = OutputBuffer()
  private var name: [UInt8] = []

  init(_ pages: SitePages, path: String) {
    self.pages = pages
    self.path = path
    renderer = PageRenderer(pages)
  }

  /// Writes consecutive pages.
  mutating func write(_ numbers: Range<Int>) throws(PublishError) {
    var next = numbers.lowerBound
    while next < numbers.upperBound {
      let folder = pages.plan.folders[pages.plan.folderIndex(of: next)]
      let end = min(numbers.upperBound, folder.first + folder.count)
      let open = try folderHandle(folder.path)
      for number in next..<end { try write(pages.plan.page(number), to: open) }
      next = end
    }
  }

  private func folderHandle(_ address: String) throws(PublishError) -> Folder {
    do throws(FileError) {
      return try Folder(opening: address.isEmpty ? path : "\(path)/\(address)")
    } catch {
      throw .file(error)
    }
  }

  private mutating func write(_ page: Page, to folder: borrowing Folder) throws(PublishError) {
    output.removeAll()
    do throws(Diagnostic) {
      try renderer.render(page, into: &output)
    } catch {
      throw .page(error)
    }
    name.removeAll(keepingCapacity: true)
    pages.appendFileName(of: page, to: &name)
    name.append(0)
    do throws(FileError) {
      try output.withBytes { bytes throws(FileError) in try folder.write(bytes, toNew: name) }
    } catch {
      throw .file(error)
    }
  }
}
