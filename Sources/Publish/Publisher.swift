import Catalog
import Files
import Mustache
public import Pages
import Parallel

/// Writes a whole site beside its folder and then puts it in the folder's place in one step.
public struct Publisher: Sendable {
  private let pages: SitePages
  private let output: OutputFolder
  private let jobs: Int

  /// Counts the pages that are written.
  public let progress = Progress()

  /// - Parameter jobs: how many tasks render and write at the same time.
  public init(_ pages: SitePages, output: OutputFolder, jobs: Int) {
    self.pages = pages
    self.output = output
    self.jobs = jobs
  }

  /// Publishes the site. If it throws, the folder is as it was before.
  public func publish() async throws(PublishError) {
    let hasSite = try output.holdsSite()
    do {
      try await write(to: output.stagingPath)
      try putInPlace(hasSite: hasSite)
    } catch {
      try? FolderTree.remove(output.stagingPath)
      throw error
    }
  }

  private func write(to path: String) async throws(PublishError) {
    do throws(FileError) {
      try FolderTree.remove(path)
      try FolderTree.make(path)
      for folder in pages.plan.folders where !folder.path.isEmpty {
        try FolderTree.make("\(path)/\(folder.path)")
      }
      for asset in pages.site.assets {
        let name = "\(path)/\(asset.address)"
        try FolderTree.make(FolderTree.parent(of: name))
        try FileWriting.write(asset.bytes, toNew: name)
      }
    } catch {
      throw .file(error)
    }
    try await PageWriting(pages, path: path, jobs: jobs, progress: progress).run()
  }

  private func putInPlace(hasSite: Bool) throws(PublishError) {
    do throws(FileError) {
      if hasSite {
        try FolderTree.exchange(output.stagingPath, with: output.path)
        try FolderTree.remove(output.stagingPath)
      } else {
        try FolderTree.make(FolderTree.parent(of: output.path))
        try FolderTree.rename(output.stagingPath, to: output.path)
      }
    } catch {
      throw .file(error)
    }
  }
}
