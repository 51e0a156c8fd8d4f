import Diagnostics

/// Cuts a template into tags; what stands between them is text.
///
/// - Complexity: linear in the template's length.
struct Tokenizer {
  private let file: SourceFile
  private let end: Int
  private var position: Int
  private var delimiters = Delimiters()
  private(set) var tags: [Tag] = []
  private(set) var log = DiagnosticLog()

  /// - Parameter range: the bytes of the file that are the template.
  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    end = range.upperBound
    position = range.lowerBound
    scan(from: range.lowerBound)
  }

  private mutating func scan(from start: Int) {
    while let open = find(delimiters.open, from: position) {
      let textStart = tags.last?.range.upperBound ?? start
      let contentStart = open + delimiters.open.count
      let isTriple = contentStart < end && file.bytes[contentStart] == UInt8(ascii: "{")
      let terminator = (isTriple ? [UInt8(ascii: "}")] : []) + delimiters.close
      guard let close = find(terminator, from: contentStart) else {
        report(
          at: open, "this tag is never closed",
          "end it with “\(String(decoding: terminator, as: UTF8.self))”")
        return
      }
      position = close + terminator.count
      let content = file.text(in: contentStart..<close)
      if let (kind, name) = classify(content, at: open) {
        tags.append(
          Tag(
            kind: kind, name: name, range: open..<position,
            lineStart: lineStart(before: open, notBefore: textStart, templateStart: start),
            nextLine: nextLine(after: position)))
      }
    }
  }

  // MARK: What a tag says

  private mutating func classify(_ content: String, at offset: Int) -> (Tag.TagType, String)? {
    guard let sigil = content.first else {
      report(at: offset, "this tag names nothing", "write a name in it")
      return nil
    }
    let rest = content.dropFirst()
    switch sigil {
    case "!": return (.comment, "")
    case "=": return setDelimiters(rest, at: offset)
    case "{", "&": return named(.value(raw: true), rest, at: offset)
    case "#": return named(.section, rest, at: offset)
    case "^": return named(.inverted, rest, at: offset)
    case "/": return closing(rest, at: offset)
    case "$": return named(.block, rest, at: offset)
    case ">": return reference(rest, at: offset) { .partial(dynamic: $0) }
    case "<": return reference(rest, at: offset) { .parent(dynamic: $0) }
    default: return named(.value(raw: false), content[...], at: offset)
    }
  }

  private mutating func named(
    _ kind: Tag.TagType, _ text: Substring, at offset: Int
  ) -> (Tag.TagType, String)? {
    let name = trim(text)
    if name.isEmpty {
      report(at: offset, "this tag names nothing", "write a name in it")
      return nil
    }
    if !name.utf8.allSatisfy(Self.isPlain), name.contains(where: \.isWhitespace) {
      report(at: offset, "the name “\(name)” holds white space", "write a name without it")
      return nil
    }
    return (kind, name)
  }

  private mutating func closing(_ text: Substring, at offset: Int) -> (Tag.TagType, String)? {
    let name = trim(text)
    return named(.close, name.hasPrefix("*") ? name.dropFirst() : name[...], at: offset)
  }

  private mutating func reference(
    _ text: Substring, at offset: Int, kind: (Bool) -> Tag.TagType
  ) -> (Tag.TagType, String)? {
    let name = trim(text)
    return name.hasPrefix("*")
      ? named(kind(true), name.dropFirst(), at: offset) : named(kind(false), name[...], at: offset)
  }

  private mutating func setDelimiters(
    _ text: Substring, at offset: Int
  ) -> (Tag.TagType, String)? {
    let parts = text.dropLast().split(whereSeparator: \.isWhitespace)
    guard text.last == "=", parts.count == 2, !parts.joined().contains("=") else {
      report(
        at: offset, "these delimiters can't be read", "write “{{=<% %>=}}” with two new ones")
      return nil
    }
    delimiters = Delimiters(open: Array(parts[0].utf8), close: Array(parts[1].utf8))
    return (.delimiters, "")
  }

  private func trim(_ text: Substring) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, Self.isPlain(first),
      Self.isPlain(last)
    {
      return String(text)
    }
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Whether a byte is a letter or a sign of ASCII, and so no white space.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "!")...UInt8(ascii: "~")).contains(byte)
  }

  // MARK: Where a tag stands

  private func lineStart(before open: Int, notBefore textStart: Int, templateStart: Int) -> Int? {
    var index = open
    while index > textStart, isBlank(file.bytes[index - 1]) { index -= 1 }
    if index == templateStart { return index }
    return index > textStart && file.bytes[index - 1] == UInt8(ascii: "\n") ? index : nil
  }

  private func nextLine(after close: Int) -> Int? {
    var index = close
    while index < end, isBlank(file.bytes[index]) { index += 1 }
    if index == end { return index }
    if file.bytes[index] == UInt8(ascii: "\r"), index + 1 < end { index += 1 }
    return file.bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var index = start
    let last = end - pattern.count
    while index <= last {
      if file.bytes[index] == pattern[0],
        file.bytes[index..<index + pattern.count].elementsEqual(pattern)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private mutating func report(at offset: Int, _ message: String, _ remedy: String) {
    log.append(
      Diagnostic(at: SourceLocation(file: file, offset: offset), message, remedy: remedy))
  }
}

/// What opens and closes a tag.
struct Delimiters {
  var open: [UInt8] = Array("{{".utf8)
  var close: [UInt8] = Array("}}".utf8)
}
