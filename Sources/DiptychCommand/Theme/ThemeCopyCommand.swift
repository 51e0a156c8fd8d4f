import Catalog
import Files
import Theme

/// `diptych theme copy`: files of the theme in the site, to be changed there.
struct ThemeCopyCommand {
  private let root: SiteRoot
  private let files: [ThemeFile]

  /// Whether the site's files stay as they are, and go back to the theme as it is now.
  private let keeps: Bool

  init(_ arguments: ArgumentReader) throws(UsageError) {
    root = try SiteLoading(arguments).root
    guard !arguments.operands.isEmpty else { throw arguments.missing(0) }
    files = try arguments.operands.map { name throws(UsageError) in
      try ThemeArgument.file(name, arguments)
    }
    keeps = arguments.has(.keep)
    for file in files where keeps && FileReading.kind(of: root.path(of: file.name)) != .file {
      throw arguments.error("the site has no “\(file.name)” that --keep could keep")
    }
  }

  func run(console: Console) throws -> ExitStatus {
    var copies = try ThemeCopies(in: root)
    var status = ExitStatus.done
    for file in files {
      let path = root.path(of: file.name)
      if keeps {
        console.say("\(path): kept, as a copy of the theme's file as it is now")
      } else {
        let written = NewFileWriting.write(
          file.bytes, to: path, advice: "change what you like", console: console)
        guard written == .done else {
          status = written
          continue
        }
      }
      copies.note(file)
    }
    try copies.write()
    return status
  }
}
