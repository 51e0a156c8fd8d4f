import Diagnostics
import YAML

/// What a code's front matter says of what it is called, besides its name.
struct CodeNaming: Sendable {
  private static let keys = ["code", "class", "aliases"]

  /// What is shown, if that is not the file's name.
  var code: (value: CodeValue, location: SourceLocation)?

  /// The id of its class, if the classes do not say.
  var classID: YAMLText?

  /// The earlier names.
  var aliases: [YAMLText] = []

  /// - Parameter isSource: whether the file is the source locale's; translations inherit all of it.
  static func read(
    of keys: inout YAMLMapping, isSource: Bool, log: inout DiagnosticLog
  ) -> CodeNaming {
    guard isSource else {
      for key in Self.keys {
        guard let node = keys.node(key) else { continue }
        log.append(
          Diagnostic(
            at: SourceLocation(file: keys.file, offset: node.range.lowerBound),
            "a translation inherits “\(key)”", remedy: "remove it here"))
      }
      return CodeNaming()
    }
    let file = keys.file
    return CodeNaming(
      code: readCode(of: &keys, log: &log), classID: keys.filledText("class", log: &log),
      aliases: keys.list("aliases").compactMap {
        YAMLText($0, in: file, as: "an alias", log: &log)
      })
  }

  private static func readCode(
    of keys: inout YAMLMapping, log: inout DiagnosticLog
  ) -> (value: CodeValue, location: SourceLocation)? {
    guard let text = keys.filledText("code", log: &log) else { return nil }
    if let value = CodeValue(text.text) { return (value, text.location) }
    log.append(
      Diagnostic(
        at: text.location, "“code” is more than one line, or has spaces at its ends",
        remedy: "write it as readers should see it"))
    return nil
  }
}
