import Diagnostics
import Files
import Glibc

/// Writes the files that `diptych new` makes.
enum NewFileWriting {
  /// Writes a text, and the folder that it is in, and says so, unless there is a file already.
  static func write(_ text: String, to path: String, console: Console) -> ExitStatus {
    do throws(FileError) {
      try FolderTree.make(FolderTree.parent(of: path))
      try FileWriting.write(Array(text.utf8), toNew: path)
      console.say("\(path): written; fill it in, then run “diptych check”")
      return .done
    } catch {
      let isTaken = error.code == EEXIST
      console.say(
        isTaken ? "\(path): error: this file is here already; edit it" : error.description)
      return .fileFailure
    }
  }
}
