public import Diagnostics

extension YAMLNode {
  /// Reports the escapes in the node and below it that name characters which no text may have;
  /// those that stand in the file as they are are found when it is read.
  public func reportUnfitCharacters(in file: SourceFile, log: inout DiagnosticLog) {
    if file.bytes[range].contains(UInt8(ascii: "\\")) { reportEscapes(in: file, log: &log) }
  }

  private func reportEscapes(in file: SourceFile, log: inout DiagnosticLog) {
    switch content {
    case .scalar(let text, plain: false):
      Self.report(text, at: range, in: file, log: &log)
    case .scalar: break
    case .sequence(let nodes):
      for node in nodes { node.reportEscapes(in: file, log: &log) }
    case .mapping(let entries):
      for entry in entries {
        Self.report(entry.key, at: entry.keyRange, in: file, log: &log)
        entry.value.reportEscapes(in: file, log: &log)
      }
    }
  }

  private static func report(
    _ text: String, at range: Range<Int>, in file: SourceFile, log: inout DiagnosticLog
  ) {
    guard file.bytes[range].first == UInt8(ascii: "\""),
      text.unicodeScalars.contains(where: UnfitCharacter.isUnfit)
    else { return }
    for escape in EscapedCharacter.all(in: file.bytes[range]) {
      // Two surrogates of JSON are a character.
      guard let scalar = Unicode.Scalar(escape.value), UnfitCharacter.isUnfit(scalar) else {
        continue
      }
      log.append(
        UnfitCharacter.diagnostic(
          escape.value, at: SourceLocation(file: file, offset: escape.offset)))
    }
  }
}
