import Diagnostics
import YAML

/// Reads the stamps that tell which source text a translation was made from.
enum StampReader {
  /// The stamp under a key; `nil` if it is missing or, after a message, is no stamp.
  static func read(
    _ key: String, of keys: inout YAMLMapping, log: inout DiagnosticLog
  ) -> TextStamp? {
    guard let text = keys.text(key, log: &log) else { return nil }
    if let stamp = TextStamp(text.text) { return stamp }
    log.append(
      Diagnostic(
        at: text.location, "“\(text.text)” is not what “diptych restamp” writes here",
        remedy: "run it for this file"))
    return nil
  }

  /// The stamps of the parts of a pair's file; a single value is the note's.
  static func readParts(
    of keys: inout YAMLMapping, log: inout DiagnosticLog
  ) -> [PairPart: TextStamp] {
    guard keys.node("translatedFrom")?.mappingEntries != nil else {
      return read("translatedFrom", of: &keys, log: &log).map { [.note: $0] } ?? [:]
    }
    guard var parts = keys.mapping("translatedFrom", log: &log) else { return [:] }
    var stamps: [PairPart: TextStamp] = [:]
    for part in PairPart.allCases { stamps[part] = read(part.rawValue, of: &parts, log: &log) }
    parts.reportUnknownKeys(log: &log)
    return stamps
  }

  /// The stamps of a code's sections.
  static func read(
    of sections: [Section], of keys: inout YAMLMapping, log: inout DiagnosticLog
  ) -> [Section: TextStamp] {
    guard var entries = keys.mapping("translatedFrom", log: &log) else { return [:] }
    var stamps: [Section: TextStamp] = [:]
    for section in sections where section.isTranslated {
      stamps[section] = read(section.id, of: &entries, log: &log)
    }
    entries.reportUnknownKeys(log: &log)
    return stamps
  }
}
