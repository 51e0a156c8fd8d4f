import Catalog
import Files
import Publish

/// Keeps what a build writes apart from what it reads.
struct OutputPlaces {
  /// What a build reads or keeps for itself, in the site's folder.
  private static let names = SiteFiles.names + [".diptych"]

  private let root: String
  private let own: [(name: String, place: String)]

  init(of root: SiteRoot) {
    self.root = FileReading.place(of: root.path) ?? root.path
    own = Self.names.compactMap { name in
      FileReading.place(of: root.path(of: name)).map { (name, $0) }
    }
  }

  /// Makes sure that a folder is no part of the site and does not hold it.
  func check(_ output: OutputFolder) throws(BuildFailure) {
    guard let place = FileReading.place(of: output.path) else { return }
    try check(place, named: output.path, remedy: "choose another \(output.option)")
    if FileReading.isPath(root, in: place) {
      throw .file(
        FileError(
          output.path, finding: "the site itself is in this folder, which a build would replace",
          remedy: "choose another \(output.option)"))
    }
    for (name, own) in own where FileReading.isPath(own, in: place) {
      throw .file(
        FileError(
          output.path,
          finding: "the site's “\(name)” is in this folder, which a build would replace",
          remedy: "choose another \(output.option)"))
    }
  }

  /// Makes sure that a file is no part of the site, nor of its output.
  func check(_ path: String, beside output: OutputFolder? = nil) throws(BuildFailure) {
    guard let place = FileReading.place(of: path) else { return }
    try check(place, named: path, remedy: "write to another place")
    if let output, let folder = FileReading.place(of: output.path),
      FileReading.isPath(place, in: folder)
    {
      throw .file(
        FileError(
          path, finding: "this would be in the published folder “\(output.path)”",
          remedy: "write to another place"))
    }
  }

  private func check(
    _ place: String, named path: String, remedy: String
  ) throws(BuildFailure) {
    for (name, own) in own where FileReading.isPath(place, in: own) {
      throw .file(
        FileError(
          path,
          finding: place == own
            ? "this is the site's “\(name)”" : "this is in the site's “\(name)”",
          remedy: remedy))
    }
  }
}
