import Diagnostics
import Files
import Glibc

/// Writes the files that `diptych new` makes.
enum NewFileWriting {
  /// Writes a text, and the folder that it is in, and says so, unless there is a file already.
  static func write(_ text: String, to path: String, console: Console) -> ExitStatus {
    write(
      Array(text.utf8), to: path, advice: "fill it in, then run “diptych check”", console: console)
  }

  /// - Parameter advice: what to do next.
  static func write(
    _ bytes: [UInt8], to path: String, advice: String, console: Console
  ) -> ExitStatus {
    do throws(FileError) {
      try FolderTree.make(FolderTree.parent(of: path))
      try FileWriting.write(bytes, toNew: path)
      console.say("\(path): written; \(advice)")
      return .done
    } catch {
      let isTaken = error.code == EEXIST
      console.say(
        isTaken ? "\(path): error: this file is here already; edit it" : error.description)
      return .fileFailure
    }
  }
}
