import Diagnostics
import Files

/// What the names of a site's files and folders must be, so that a site can be checked out,
/// unpacked and opened on Linux, macOS and Windows.
///
/// https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file names what Windows keeps
/// for itself. File systems of macOS and Windows take names for one that differ by capitals, and
/// those of macOS also names that Unicode calls equal.
package struct PortableNames {
  /// The most bytes that file systems take in a name.
  static let mostBytes = 255

  /// The longest ending of a compressed form.
  private static let compressedEnding = ".zst"

  /// What a fingerprint adds to the name of an asset.
  private static let fingerprint = ".01234567"

  private static let assets = "Templates/assets"

  /// The most bytes of a code, two of which stand in the name of a comparison with what joins them
  /// and its endings.
  package static let mostBytesOfCode = (mostBytes - "-vs-.html\(compressedEnding)".utf8.count) / 2

  /// The names of devices, which Windows also takes for such with an ending.
  private static let devices: Set<String> = {
    let numbered = ["com", "lpt"].flatMap { name in
      "123456789¹²³".map { "\(name)\($0)" }
    }
    return Set(["con", "prn", "aux", "nul", "conin$", "conout$"] + numbered)
  }()

  private let files: SiteFiles

  init(of files: SiteFiles) {
    self.files = files
  }

  /// - Returns: what can't be the name of a file or folder, in all folders of the site.
  func check() -> DiagnosticLog {
    var log = DiagnosticLog()
    for (folder, entries) in files.listings {
      let visible = Self.isStatic(folder) ? entries : entries.filter { !$0.isHidden }
      for entry in visible { check(entry.name, in: folder, log: &log) }
      // Protocols have no capitals, and nothing else may stand beside them.
      guard folder != "Content" else { continue }
      checkDifference(of: visible.map(\.name), in: folder, log: &log)
    }
    return log
  }

  private func check(_ name: String, in folder: String, log: inout DiagnosticLog) {
    let location = files.location(of: "\(folder)/\(name)")
    func report(_ message: String, _ remedy: String) {
      log.append(Diagnostic(at: location, message, remedy: remedy))
    }
    if let unfit = name.unicodeScalars.first(where: UnfitCharacter.isUnfit) {
      log.append(UnfitCharacter.diagnostic(unfit.value, at: location))
    }
    if name.unicodeScalars.contains("\u{FFFD}") {
      report("this name is not valid UTF-8", "rename it")
    }
    if Self.isDevice(name) {
      report("“\(name)” is the name of a device on Windows", "call it something else")
    }
    if let last = name.unicodeScalars.last, last == "." || last == " " {
      report(
        "“\(name)” ends with a \(last == "." ? "dot" : "space"), which Windows drops",
        "take it away")
    }
    if let endings = Self.endingsOfPublished(in: folder),
      case let most = Self.mostBytes - endings.utf8.count, name.utf8.count > most
    {
      report(
        "this name has \(name.utf8.count) bytes, so that the files that are made of it would have "
          + "names longer than \(Self.mostBytes)", "shorten it to \(most) bytes")
    }
    if let sign = name.unicodeScalars.first(where: { "<>:\"|?*\\".unicodeScalars.contains($0) }) {
      log.append(
        Diagnostic(
          .warning, at: location, "Windows takes no name with “\(sign)”",
          remedy: "call it something else"))
    }
  }

  private static func isStatic(_ folder: String) -> Bool {
    folder == StaticFile.folder || folder.hasPrefix("\(StaticFile.folder)/")
  }

  /// What the names of published files may have besides those in a folder; `nil` if its files are
  /// not published under their names.
  private static func endingsOfPublished(in folder: String) -> String? {
    if isStatic(folder) { return compressedEnding }
    return folder == assets || folder.hasPrefix("\(assets)/")
      ? fingerprint + compressedEnding : nil
  }

  /// Whether Windows takes a name for that of a device.
  static func isDevice(_ name: String) -> Bool {
    guard let first = name.utf8.first, "acnlpACNLP".utf8.contains(first) else { return false }
    let stem = name.prefix { $0 != "." && $0 != ":" }
    return devices.contains(String(stem.reversed().drop { $0 == " " }.reversed()).lowercased())
  }

  /// Reports names that differ by capitals alone, or not at all as Unicode has it.
  private func checkDifference(of names: [String], in folder: String, log: inout DiagnosticLog) {
    // Two texts are equal in Swift if they are canonically equivalent.
    var known: [String: String] = [:]
    for name in names {
      guard let other = known.updateValue(name, forKey: name.lowercased()) else { continue }
      log.append(
        Diagnostic(
          at: files.location(of: "\(folder)/\(name)"),
          "“\(other)” and “\(name)” are one name on macOS or Windows",
          remedy: "rename one of the two"))
    }
  }
}
