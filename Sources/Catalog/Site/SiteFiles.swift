import Addresses
public import ContentHash
import Diagnostics
import Files
import Parallel
import Theme

/// The files that a site is made from, as they were when they were last looked at.
public struct SiteFiles: Sendable {
  /// What has the site's content besides its configuration.
  private static let folders = ["Content", "Locales", "Templates", StaticFile.folder]

  /// What a site is made from, as its folder calls it.
  public static let names = [SiteRoot.configurationFile] + folders

  /// Those of the folders that a site may do without.
  private static let optionalFolders: Set = ["Locales", "Templates", StaticFile.folder]

  let root: SiteRoot
  private let access: any FileAccess

  /// By name, as seen from the site's folder.
  private var entries: [String: Result<[FolderEntry], FileError>] = [:]
  private var contents: [String: Result<Content, FileError>] = [:]

  /// The names of those that are the theme's.
  private var themed: Set<String> = []

  private struct Content: Sendable {
    let bytes: [UInt8]
    let hash: ContentHash
  }

  /// Reads all files of a site, as many at the same time as there are jobs. Whoever asks for one
  /// that can't be read gets the error.
  public init(of root: SiteRoot, jobs: Int) async {
    await self.init(of: root, jobs: jobs, access: LocalFiles())
  }

  init(of root: SiteRoot, jobs: Int, access: any FileAccess) async {
    self.root = root
    self.access = access
    var names: [String] = []
    if !refuse(SiteRoot.configurationFile) { names.append(SiteRoot.configurationFile) }
    for folder in Self.folders where !refuse(folder) { names += list(folder) }
    let read = await concurrentMap(names, jobs: jobs) {
      Self.read(root.path(of: $0), by: access)
    }
    for (name, content) in zip(names, read) { contents[name] = content }
  }

  /// Notes what a folder and those in it hold.
  ///
  /// - Returns: the names of the files.
  private mutating func list(_ folder: String) -> [String] {
    let path = root.path(of: folder)
    if Self.optionalFolders.contains(folder), access.entry(at: path) == nil { return [] }
    let found = Result { () throws(FileError) in try access.entries(of: path) }
    entries[folder] = found
    var names: [String] = []
    for entry in (try? found.get()) ?? [] {
      let name = "\(folder)/\(entry.name)"
      if entry.isLink, refuse(entry, name) { continue }
      switch entry.kind {
      case .folder: names += list(name)
      case .file: names.append(name)
      case .other, nil: break
      }
    }
    return names
  }

  /// Notes what is wrong with a file or folder of the site if it is a link that is not followed.
  ///
  /// - Returns: whether it is one.
  private mutating func refuse(_ name: String) -> Bool {
    guard let entry = access.entry(at: root.path(of: name)), entry.isLink else { return false }
    return refuse(entry, name)
  }

  private mutating func refuse(_ link: FolderEntry, _ name: String) -> Bool {
    guard let error = root.errorOfLink(at: root.path(of: name)) else { return false }
    switch link.kind {
    case .folder: entries[name] = .failure(error)
    case .file: contents[name] = .failure(error)
    case .other, nil: break
    }
    return true
  }

  private static func read(
    _ path: String, by access: any FileAccess
  ) -> Result<Content, FileError> {
    Result { () throws(FileError) in
      let bytes = try access.bytes(of: path)
      return Content(bytes: bytes, hash: ContentHash(of: bytes))
    }
  }
}

extension SiteFiles {
  // MARK: The theme

  /// The files with those of the theme wherever the site has none of the same name.
  var overTheme: SiteFiles {
    var files = self
    for file in ThemeFile.all where !holds(file.name) {
      files.contents[file.name] = .success(Content(bytes: file.bytes, hash: file.hash))
      files.themed.insert(file.name)
      files.note(file.name, kind: .file)
    }
    return files
  }

  /// Whether the site has something of a name, even if that is no file.
  private func holds(_ name: String) -> Bool {
    let path = CutPath(name)
    guard let folder = path.folder.map(String.init) else { return contents[name] != nil }
    guard case .success(let known)? = entries[folder] else { return entries[folder] != nil }
    return known.contains { $0.name == path.name }
  }

  /// Enters a file or folder of the theme in its folder, and that in its own.
  private mutating func note(_ name: String, kind: FolderEntry.FileType) {
    let path = CutPath(name)
    guard let folder = path.folder.map(String.init) else { return }
    if entries[folder] == nil {
      entries[folder] = .success([])
      note(folder, kind: .folder)
    }
    guard case .success(var known)? = entries[folder] else { return }
    let entry = FolderEntry(name: String(path.name), kind: kind, isLink: false)
    guard !known.contains(where: { $0.name == entry.name }) else { return }
    known.insert(entry, at: known.firstIndex { entry.name < $0.name } ?? known.endIndex)
    entries[folder] = .success(known)
  }

  /// A file of the theme, whether or not the site has one of the same name.
  ///
  /// - Throws: a diagnostic if it is not UTF-8.
  func themeSource(_ name: String) throws(Diagnostic) -> SourceFile? {
    guard let file = ThemeFile.all.first(where: { $0.name == name }) else { return nil }
    return try SourceFile(path: Self.themePath(of: name), bytes: file.bytes)
  }

  private static func themePath(of name: String) -> String { "theme:\(name)" }

  /// A file or folder as messages call it.
  func path(of name: String) -> String {
    themed.contains(name) ? Self.themePath(of: name) : root.path(of: name)
  }

  // MARK: What there is

  /// The hash of the names and contents of all files, and of the theme; `nil` if some can't be
  /// read.
  public var hash: ContentHash? {
    var hashes = [ThemeFile.hash]
    let isComplete =
      append(SiteRoot.configurationFile, to: &hashes)
      && Self.folders.allSatisfy { append(folder: $0, to: &hashes) }
    return isComplete ? ContentHash(combining: hashes) : nil
  }

  /// - Returns: whether the file could be read.
  private func append(_ name: String, to hashes: inout [ContentHash]) -> Bool {
    guard let hash = hash(of: name) else { return false }
    hashes.append(ContentHash(of: Array(name.utf8)))
    hashes.append(hash)
    return true
  }

  /// - Returns: whether everything in the folder could be read.
  private func append(folder: String, to hashes: inout [ContentHash]) -> Bool {
    guard let known = entries[folder] else { return Self.optionalFolders.contains(folder) }
    guard case .success(let entries) = known else { return false }
    return entries.allSatisfy { entry in
      let name = "\(folder)/\(entry.name)"
      return switch entry.kind {
      case .folder: append(folder: name, to: &hashes)
      case .file: append(name, to: &hashes)
      case .other, nil: true
      }
    }
  }

  /// The folders that could be read, with what is in them.
  var listings: [(folder: String, entries: [FolderEntry])] {
    entries.compactMap { folder, found in (try? found.get()).map { (folder, $0) } }
  }

  /// Where a message about a file or folder as a whole belongs.
  func location(of name: String) -> SourceLocation {
    SourceLocation(path: path(of: name))
  }

  func hasFile(_ name: String) -> Bool { contents[name] != nil }

  /// Whether the theme lies under the site's own files.
  var hasTheme: Bool { !themed.isEmpty }

  /// Whether a file is the site's own, not the theme's.
  func isOwn(_ name: String) -> Bool { hasFile(name) && !themed.contains(name) }

  func hasFolder(_ name: String) -> Bool { entries[name] != nil }

  /// The entries of a folder, sorted by name; none, after a message, if it can't be read.
  func entries(of folder: String, log: inout DiagnosticLog) -> [FolderEntry] {
    switch entries[folder] {
    case .success(let known)?: return known
    case .failure(let error)?:
      log.append(error.diagnostic(on: root.path(of: folder), remedy: "add the folder"))
      return []
    case nil where Self.folders.contains(folder) && folder != StaticFile.folder:
      let path = root.path(of: folder)
      do throws(FileError) {
        return try access.entries(of: path)
      } catch {
        log.append(error.diagnostic(on: path, remedy: "add the folder"))
        return []
      }
    case nil: return []
    }
  }

  /// The hash of a file's content; `nil` if it can't be read.
  func hash(of name: String) -> ContentHash? {
    try? contents[name]?.get().hash
  }

  /// The whole content of a file.
  func bytes(of name: String) throws(FileError) -> [UInt8] {
    guard let content = contents[name] else {
      return try access.bytes(of: root.path(of: name))
    }
    return try content.get().bytes
  }

  /// A text file.
  ///
  /// - Throws: a diagnostic if it can't be read or is not UTF-8.
  func source(_ name: String) throws(Diagnostic) -> SourceFile {
    let path = path(of: name)
    let content: [UInt8]
    do throws(FileError) {
      content = try bytes(of: name)
    } catch {
      throw error.diagnostic(on: path)
    }
    return try SourceFile(path: path, bytes: content)
  }

  // MARK: Looking again

  /// Looks at one file or folder again, and opens nothing else: it may have changed, come or gone.
  ///
  /// - Parameter name: the name as seen from the site's folder, such as `Content/sip/180.md`. What
  ///   is no part of the site is left alone.
  mutating func reread(_ name: String) {
    if name == SiteRoot.configurationFile { return refuse(name) ? () : read(name) }
    if Self.folders.contains(name) { return refuse(name) ? () : readFolder(name) }
    let path = CutPath(name)
    guard Self.folders.contains(where: { name.hasPrefix("\($0)/") }),
      let folder = path.folder.map(String.init)
    else { return }
    let entry = access.entry(at: root.path(of: name))
    guard note(entry, named: String(path.name), in: folder) else {
      // The folder has come or gone, too, perhaps with other files.
      return reread(folder)
    }
    forget(name)
    if let entry, entry.isLink, refuse(entry, name) { return }
    switch entry?.kind {
    case .file: read(name)
    case .folder: readFolder(name)
    case .other, nil: break
    }
  }

  /// Puts an entry in its place among those of its folder, or takes it away.
  ///
  /// - Returns: `false` if the folder was not there or is there no more.
  private mutating func note(_ entry: FolderEntry?, named name: String, in folder: String) -> Bool {
    guard case .success(var known)? = entries[folder],
      entry != nil || access.entry(at: root.path(of: folder))?.kind == .folder
    else { return false }
    known.removeAll { $0.name == name }
    if let entry {
      known.insert(entry, at: known.firstIndex { name < $0.name } ?? known.endIndex)
    }
    entries[folder] = .success(known)
    return true
  }

  private mutating func read(_ name: String) {
    contents[name] = Self.read(root.path(of: name), by: access)
  }

  private mutating func readFolder(_ name: String) {
    forget(name)
    for file in list(name) { read(file) }
  }

  private mutating func forget(_ name: String) {
    contents[name] = nil
    guard entries.removeValue(forKey: name) != nil else { return }
    contents = contents.filter { !$0.key.hasPrefix("\(name)/") }
    entries = entries.filter { !$0.key.hasPrefix("\(name)/") }
  }
}

extension FolderEntry {
  /// Whether the entry is none of the site's, by the custom of Unix.
  var isHidden: Bool { name.hasPrefix(".") }
}
