import Diagnostics
import YAML

/// Reads `Locales/<locale>.style.yaml`.
struct StyleRuleReader {
  private(set) var log = DiagnosticLog()
  private let file: SourceFile

  init(file: SourceFile) {
    self.file = file
  }

  mutating func read() -> [StyleRule] {
    guard let document = log.collect({ () throws(Diagnostic) in try YAMLDocument.parse(file) }),
      var root = YAMLMapping(document, in: file, as: "the list of rules of style", log: &log)
    else { return [] }
    let rules = root.list("rules").compactMap { readRule($0) }
    root.reportUnknownKeys(log: &log)
    return rules
  }

  private mutating func readRule(_ node: YAMLNode) -> StyleRule? {
    guard var keys = YAMLMapping(node, in: file, as: "a rule of style", log: &log) else {
      return nil
    }
    let pattern = keys.requiredText(
      "find", remedy: "give a regular expression for what is not to be said", log: &log)
    let reason = keys.requiredText("why", remedy: "say what is wrong with it", log: &log)
    let remedy = keys.requiredText("say", remedy: "say what would be right", log: &log)
    keys.reportUnknownKeys(log: &log)
    guard let pattern, let reason, let remedy else { return nil }
    guard let expression = StylePattern(pattern.text) else {
      log.append(
        Diagnostic(
          at: pattern.location, "“\(pattern.text)” is no regular expression",
          remedy: "close its brackets, and write a backslash before a mark that is meant as it is"))
      return nil
    }
    return StyleRule(pattern: expression, reason: reason.text, remedy: remedy.text)
  }
}
