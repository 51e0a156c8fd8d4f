import Diagnostics
import YAML

/// Things that have ids in a file and names in each locale, such as the values of a fact.
struct NamedValues {
  /// In the order of the file.
  private(set) var ids: [String] = []
  private(set) var names: [String: String] = [:]
  private(set) var phrases: [String: WordForms] = [:]

  /// Where each stands.
  private(set) var locations: [String: SourceLocation] = [:]

  /// - Parameters:
  ///   - kind: what each of them is, as messages say it.
  ///   - mapping: `nil` where the file names none.
  init(_ mapping: YAMLMapping?, each kind: String, log: inout DiagnosticLog) {
    guard let mapping else { return }
    for entry in mapping.entriesInOrder {
      let location = SourceLocation(file: mapping.file, offset: entry.keyRange.lowerBound)
      guard
        let (name, phrase) = Self.read(
          entry, at: location, in: mapping.file, as: "\(kind) “\(entry.key)”", log: &log)
      else { continue }
      ids.append(entry.key)
      names[entry.key] = name
      phrases[entry.key] = phrase
      locations[entry.key] = location
    }
  }

  private static func read(
    _ entry: YAMLEntry, at location: SourceLocation, in file: SourceFile, as subject: String,
    log: inout DiagnosticLog
  ) -> (String, WordForms?)? {
    guard entry.value.mappingEntries == nil else {
      return readMapping(entry.value, at: location, in: file, as: subject, log: &log)
    }
    guard let text = YAMLText(entry.value, in: file, as: subject, log: &log) else { return nil }
    guard !text.isBlank else {
      log.append(
        Diagnostic(at: text.location, "\(subject) is empty", remedy: "give it a name"))
      return nil
    }
    return (text.text, nil)
  }

  /// One that has more than a name; all keys but `name` and `phrase` are forms.
  private static func readMapping(
    _ node: YAMLNode, at location: SourceLocation, in file: SourceFile, as subject: String,
    log: inout DiagnosticLog
  ) -> (String, WordForms?)? {
    guard var keys = YAMLMapping(node, in: file, as: subject, log: &log) else { return nil }
    let name = keys.requiredText(
      "name", remedy: "say what \(subject.prefix { $0 != "“" })is called", log: &log)
    let phrase = keys.filledText("phrase", log: &log)
    let forms = keys.forms(besides: ["name", "phrase"], log: &log)
    guard let name else { return nil }
    return (name.text, WordForms(phrase: phrase?.text, forms: forms, location: location))
  }
}
