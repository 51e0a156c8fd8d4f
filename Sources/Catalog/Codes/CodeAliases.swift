import Diagnostics
import YAML

/// The earlier names of a protocol's codes, of which each is free and leads to one code.
struct CodeAliases {
  /// By code, in the order of its file.
  private(set) var names: [CodeID: [CodeID]] = [:]

  /// The code that each leads to.
  private(set) var owners: [CodeID: CodeID] = [:]

  /// By their small letters the names that are taken, each with the file that takes it.
  private var taken: [String: (name: String, code: CodeID, isAlias: Bool)] = [:]

  /// - Parameter files: those of the source locale, in the order of the codes.
  init(of files: [CodeAssembly.File], log: inout DiagnosticLog) {
    for file in files {
      let code = file.name.code
      taken[code.text.lowercased()] = (code.text, code, false)
    }
    for file in files {
      for text in file.content?.naming.aliases ?? [] {
        if let alias = add(text, to: file.name.code, log: &log) {
          names[file.name.code, default: []].append(alias)
          owners[alias] = file.name.code
        }
      }
    }
  }

  private mutating func add(
    _ text: YAMLText, to code: CodeID, log: inout DiagnosticLog
  ) -> CodeID? {
    let name = text.text
    func report(_ problem: String, _ remedy: String) {
      log.append(
        Diagnostic(at: text.location, "the alias “\(name)” \(problem)", remedy: remedy))
    }
    guard let alias = CodeID(name) else {
      report("can't have been a code", "use letters, digits, “.”, “_” and “-”")
      return nil
    }
    guard !PortableNames.isDevice(name) else {
      report("is the name of a device on Windows", "leave it out")
      return nil
    }
    guard alias.checkLength(at: text.location, log: &log) else { return nil }
    guard let other = taken[name.lowercased()] else {
      taken[name.lowercased()] = (name, code, true)
      return alias
    }
    switch (other.name == name, other.code == code, other.isAlias) {
    case (false, _, _):
      report("and “\(other.name)” are one name on macOS or Windows", "remove one of the two")
    case (_, true, false): report("is the code's own name", "remove it")
    case (_, true, true): report("is here twice", "remove one")
    case (_, false, false): report("is the name of a code", "remove it, or rename that code's file")
    case (_, false, true):
      report("is one of “\(other.code).md”, too", "leave it in one of the two files")
    }
    return nil
  }
}
