import Addresses
import Files

/// The folder that a site is published to.
package struct OutputFolder: Sendable {
  /// The folder as the user would type it, without a slash at the end.
  package let path: String

  /// The option that the path came from, for messages.
  package let option: String

  /// The path that can be given to another folder: the folder itself, not a link to it.
  let place: String

  /// Takes a path as the user has said it, with the option that it was said by, for messages.
  package init(path: String, option: String = "--output") {
    self.option = option
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    let name = path.split(separator: "/").last ?? ""
    let isIndirect = name == "." || name == ".." || FileReading.isLink(path)
    place = isIndirect ? FileReading.realPath(of: path) ?? path : path
  }

  /// The folder that holds it.
  var parent: String { FolderTree.parent(of: place) }

  /// Where the next state of the site is put together: beside the folder, on the same disk.
  var stagingPath: String { place + ".diptych-new" }

  /// A folder that does not exist yet, for files that a build must not delete.
  var rescuePath: String {
    let path = place + ".diptych-kept"
    var number = 1
    while FileReading.entry(at: number == 1 ? path : "\(path)-\(number)") != nil { number += 1 }
    return number == 1 ? path : "\(path)-\(number)"
  }

  /// What stands at the path before a build.
  enum Content {
    case nothing
    case emptyFolder
    case site
  }

  /// Looks at the folder.
  ///
  /// - Parameters:
  ///   - isKnown: whether an earlier build is known to have written to it.
  ///   - mark: the address of a page by which a site is known.
  /// - Throws: an error if the folder holds something else, which a build would destroy.
  func content(isKnown: Bool, mark: String) throws(PublishError) -> Content {
    switch FileReading.kind(of: place) {
    case nil where FileReading.isLink(place):
      throw .file(
        FileError(
          unsuitable: path, remedy: "make the folder that it names or choose another \(option)"))
    case nil: return .nothing
    case .file, .other:
      throw .file(FileError(unsuitable: path, remedy: "choose another \(option)"))
    case .folder: break
    }
    let entries = try onFiles { () throws(FileError) in try FileReading.entries(of: place) }
    if entries.isEmpty { return .emptyFolder }
    if isKnown || Self.isMarked("\(place)/\(mark)") { return .site }
    throw .notOurs(path: path, option: option)
  }

  /// How files say that Diptych made them, by the ends of their names.
  private static let marks = [
    (ending: "\(AddressWord.pageEnding)", text: #"<meta name="generator" content="Diptych"#),
    (ending: ".json", text: #""generator": "Diptych""#),
    (ending: ".xml", text: "<generator>Diptych</generator>"),
    (ending: ".js", text: "window.diptychCodes={"),
    (ending: ".js", text: "window.diptychSearch={"),
    (ending: ".js", text: "(window.diptychTexts??={})["),
  ]

  /// Whether a page, a file of data, a feed, the order of codes or an index says that Diptych made
  /// it.
  static func isMarked(_ path: String) -> Bool {
    let marks = marks.filter { path.hasSuffix($0.ending) }
    guard !marks.isEmpty, let bytes = try? FileReading.bytes(of: path) else { return false }
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return marks.contains { start.contains($0.text) }
  }
}
