public import Diagnostics

/// A mapping that is being read key by key; what was not asked for in the end is unknown.
///
/// Every problem goes to the log, and reading goes on, so that one run reports them all.
public struct YAMLMapping {
  public let file: SourceFile

  /// Byte offset of the mapping.
  public let offset: Int

  /// All entries, in the order of the file.
  public let entriesInOrder: [YAMLEntry]

  /// The keys that were asked for. Few are, and few are there: looking through both lists is
  /// quicker than hashing keys.
  private var asked: [String] = []

  /// Begins to read a mapping.
  ///
  /// - Parameters:
  ///   - node: the node that should be a mapping; `nil` reads as an empty one.
  ///   - file: the file that the node is from, in which messages name places.
  ///   - subject: what the node is, as a message says it.
  ///   - log: takes the messages of this step. Those that follow take a log, too.
  /// - Returns: `nil`, after a message, if the node is something else.
  public init?(
    _ node: YAMLNode?, in file: SourceFile, as subject: @autoclosure () -> String,
    log: inout DiagnosticLog
  ) {
    self.file = file
    offset = node?.range.lowerBound ?? file.byteOrderMarkLength
    guard let node, !node.isNull else {
      entriesInOrder = []
      return
    }
    guard case .mapping(let list) = node.content else {
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: offset),
          "\(subject()) is \(node.kindName)", remedy: "it must be a mapping of keys to values"))
      return nil
    }
    entriesInOrder = list
    node.reportUnfitCharacters(in: file, log: &log)
  }

  /// Where the mapping starts.
  public var location: SourceLocation {
    SourceLocation(file: file, offset: offset)
  }

  /// The value of a key; `nil` if the key is missing or holds nothing.
  public mutating func node(_ key: String) -> YAMLNode? {
    asked.append(key)
    guard let value = entriesInOrder.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  /// The text of a key, with its place; `nil` if the key is missing or, after a message, no text.
  public mutating func text(_ key: String, log: inout DiagnosticLog) -> YAMLText? {
    guard let node = node(key) else { return nil }
    return YAMLText(node, in: file, as: "“\(key)”", log: &log)
  }

  /// The text of a key, which must have something to be seen if it is there.
  public mutating func filledText(_ key: String, log: inout DiagnosticLog) -> YAMLText? {
    guard let text = text(key, log: &log) else { return nil }
    guard text.isBlank else { return text }
    log.append(
      Diagnostic(
        at: text.location, "“\(key)” is empty", remedy: "write a text, or leave the key out"))
    return nil
  }

  /// The text of a key that must be there and have something to be seen.
  public mutating func requiredText(
    _ key: String, remedy: @autoclosure () -> String, log: inout DiagnosticLog
  ) -> YAMLText? {
    guard node(key) == nil else { return filledText(key, log: &log) }
    reportNothing(at: key, remedy: remedy(), log: &log)
    return nil
  }

  /// The items of a key's list, a single value counting as a list of one; empty, after a message,
  /// if there are none.
  public mutating func requiredList(
    _ key: String, remedy: @autoclosure () -> String, log: inout DiagnosticLog
  ) -> [YAMLNode] {
    let items = list(key)
    if items.isEmpty { reportNothing(at: key, remedy: remedy(), log: &log) }
    return items
  }

  /// Reports that a key is missing, or where it stands with nothing.
  private func reportNothing(at key: String, remedy: String, log: inout DiagnosticLog) {
    let entry = entriesInOrder.first { $0.key == key }
    log.append(
      Diagnostic(
        at: entry.map { SourceLocation(file: file, offset: $0.keyRange.lowerBound) } ?? location,
        "“\(key)” is \(entry == nil ? "missing" : "empty")", remedy: remedy))
  }

  /// One of a few words; `nil` if the key is missing or, after a message, says none of them.
  public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, log: inout DiagnosticLog
  ) -> Choice? {
    guard let text = text(key, log: &log) else { return nil }
    if let choice = Choice(rawValue: text.text) { return choice }
    log.append(
      Diagnostic(
        at: text.location, "“\(key)” can't be “\(text.text)”",
        remedy: Suggestion.remedy(for: text.text, among: Choice.allCases.map(\.rawValue))))
    return nil
  }

  /// The truth value of a key; `nil` if the key is missing or, after a message, is neither
  /// `true` nor `false`.
  public mutating func flag(_ key: String, log: inout DiagnosticLog) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.content {
    case .scalar("true", plain: true): return true
    case .scalar("false", plain: true): return false
    default:
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: node.range.lowerBound),
          "“\(key)” is neither true nor false", remedy: "write true or false"))
      return nil
    }
  }

  /// The items of a key's list, a single value counting as a list of one; empty if it is missing.
  public mutating func list(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items) = node.content else { return [node] }
    return items
  }

  /// The mapping of a key; `nil` if the key is missing or, after a message, no mapping.
  public mutating func mapping(_ key: String, log: inout DiagnosticLog) -> YAMLMapping? {
    guard let node = node(key) else { return nil }
    return YAMLMapping(node, in: file, as: "“\(key)”", log: &log)
  }

  /// Reports every key that was not asked for, with the one that was probably meant.
  public func reportUnknownKeys(log: inout DiagnosticLog) {
    for entry in entriesInOrder where !asked.contains(entry.key) {
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: entry.keyRange.lowerBound),
          "unknown key “\(entry.key)”",
          remedy: Suggestion.remedy(for: entry.key, among: asked)))
    }
  }
}

/// A text from a YAML file, with its place.
public struct YAMLText: Sendable {
  public let text: String
  public let file: SourceFile

  /// Byte offsets in the file, quotes included.
  public let range: Range<Int>

  /// Reads a node that should be a text.
  ///
  /// - Returns: `nil`, after a message, if the node is no text.
  public init?(
    _ node: YAMLNode, in file: SourceFile, as subject: @autoclosure () -> String,
    log: inout DiagnosticLog
  ) {
    guard case .scalar(let text, _) = node.content, !node.isNull else {
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: node.range.lowerBound),
          "\(subject()) is \(node.kindName)", remedy: "it must be a text"))
      return nil
    }
    self.text = text
    self.file = file
    range = node.range
  }

  public var location: SourceLocation {
    SourceLocation(file: file, offset: range.lowerBound)
  }

  /// Whether the text has nothing that can be seen.
  public var isBlank: Bool {
    !text.utf8.contains { 0x21...0x7E ~= $0 }
      && text.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
      }
  }
}
