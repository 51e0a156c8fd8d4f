import Bytes
import ContentHash
import Files

/// All files of a folder by their paths below it, such as `en/sip/180.html`.
struct PublishedTree: Sendable {
  /// The folder, as the user named it, without a slash at the end.
  let root: String

  /// The paths, sorted. A file's number is its index here.
  let files: [String]

  private let numbers: [ContentHash: Int]

  /// The number of a file by its path in small letters.
  private let smallNumbers: [ContentHash: Int]

  /// The paths of the folders, with a slash at the end; that of the root is empty.
  private let folders: Set<ContentHash>

  /// Lists a folder. Symbolic links are followed, but not to a folder that the link is in.
  init(listing root: String) throws(FileError) {
    let root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    var lister = TreeLister(root: root)
    try lister.list()
    self.init(root: root, files: lister.files.sorted(), folders: lister.folders)
  }

  /// - Parameters:
  ///   - files: the paths, sorted.
  ///   - folders: the paths, with a slash at the end.
  init(root: String, files: [String], folders: [String]) {
    self.root = root
    self.files = files
    var numbers: [ContentHash: Int] = [:]
    var smallNumbers: [ContentHash: Int] = [:]
    numbers.reserveCapacity(files.count)
    smallNumbers.reserveCapacity(files.count)
    for (number, path) in files.enumerated() {
      let utf8 = Array(path.utf8)
      numbers[ContentHash(of: utf8)] = number
      smallNumbers[ContentHash(of: utf8.map(\.small))] = number
    }
    self.numbers = numbers
    self.smallNumbers = smallNumbers
    self.folders = Set(folders.map { ContentHash(of: Array($0.utf8)) })
  }

  /// The number of the file at a path.
  func number(of path: [UInt8]) -> Int? {
    numbers[ContentHash(of: path)]
  }

  /// The file whose path differs from this one at most in capitals.
  func number(ofAnyCase path: [UInt8]) -> Int? {
    smallNumbers[ContentHash(of: path.map(\.small))]
  }

  /// Whether there is a folder at a path, which ends with a slash.
  func hasFolder(_ path: [UInt8]) -> Bool {
    folders.contains(ContentHash(of: path))
  }

  /// The path of a file as the user would type it.
  func name(of number: Int) -> String {
    name(of: files[number])
  }

  /// The path of something in the folder as the user would type it.
  func name(of path: String) -> String {
    root == "/" ? "/\(path)" : "\(root)/\(path)"
  }

  /// The numbers of the files whose names end so.
  func numbers(endingIn suffixes: [String]) -> [Int] {
    files.indices.filter { number in suffixes.contains { files[number].hasSuffix($0) } }
  }
}
