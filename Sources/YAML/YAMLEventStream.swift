import CYAML
import Diagnostics

/// libyaml's parser over one range of a file, as a stream of events.
///
/// The C parser points into itself, so it lives at a fixed heap address until `deinit`.
struct YAMLEventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let file: SourceFile
  private let range: Range<Int>
  private var offsets: ScalarOffsets

  /// - Parameter range: the bytes that are YAML.
  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    let text = SurrogatePairs.joined(in: file.bytes[range])
    input = .allocate(capacity: text.bytes.count)
    _ = input.initialize(fromContentsOf: text.bytes)
    offsets = ScalarOffsets(of: text, from: range.lowerBound)
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; `nil` at the end of the stream.
  ///
  /// - Throws: a diagnostic where the text is not YAML.
  mutating func next() throws(Diagnostic) -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    if event.type == YAML_STREAM_END_EVENT { return nil }
    let start = offsets.byteOffset(ofScalar: event.start_mark.index)
    let end = offsets.byteOffset(ofScalar: event.end_mark.index)
    return YAMLEvent(kind: Self.kind(of: event), range: start..<max(start, end))
  }

  private static func kind(of event: yaml_event_t) -> YAMLEvent.EventType {
    switch event.type {
    case YAML_ALIAS_EVENT:
      return .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        String(decoding: bytes, as: UTF8.self),
        plain: scalar.style == YAML_PLAIN_SCALAR_STYLE, anchor: text(scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      return .sequenceStart(anchor: text(event.data.sequence_start.anchor))
    case YAML_SEQUENCE_END_EVENT:
      return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(anchor: text(event.data.mapping_start.anchor))
    case YAML_MAPPING_END_EVENT:
      return .mappingEnd
    case YAML_DOCUMENT_START_EVENT:
      return .documentStart
    default:
      return .other
    }
  }

  private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    name.map { String(cString: $0) }
  }

  private mutating func syntaxError() -> Diagnostic {
    if let unfit = unfitCharacter { return unfit }
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it can't be read"
    let context = parser.pointee.context.map { " \(String(cString: $0))" } ?? ""
    return Diagnostic(
      at: SourceLocation(file: file, offset: problemOffset),
      "this is not YAML: \(problem)\(context)",
      remedy: "quote a text that holds YAML's own characters")
  }

  /// Where the parser stopped. Its reader, which refuses control characters, counts bytes and sets
  /// no mark.
  private var problemOffset: Int {
    mutating get {
      parser.pointee.error == YAML_READER_ERROR
        ? range.lowerBound + parser.pointee.problem_offset
        : offsets.byteOffset(ofScalar: parser.pointee.problem_mark.index)
    }
  }

  /// The character that no text may have and at which the parser stopped; `nil` if it stopped for
  /// another reason.
  private var unfitCharacter: Diagnostic? {
    mutating get {
      let offset = problemOffset
      let rest = file.bytes[min(offset, range.upperBound)..<range.upperBound]
      if parser.pointee.error == YAML_READER_ERROR {
        let text = String(decoding: rest.prefix(4), as: UTF8.self)
        guard let scalar = text.unicodeScalars.first, UnfitCharacter.isUnfit(scalar) else {
          return nil
        }
        return UnfitCharacter.diagnostic(
          scalar.value, at: SourceLocation(file: file, offset: offset))
      }
      // It stops after the backslash and the letter.
      let start = max(range.lowerBound, offset - 2)
      let escape = EscapedCharacter(at: start, in: file.bytes[range])
      guard let escape, UnfitCharacter.isUnfit(escape.value) else { return nil }
      return UnfitCharacter.diagnostic(
        escape.value, at: SourceLocation(file: file, offset: start))
    }
  }
}

/// One step through a document.
struct YAMLEvent {
  enum EventType {
    case documentStart
    case scalar(String, plain: Bool, anchor: String?)
    case sequenceStart(anchor: String?)
    case sequenceEnd
    case mappingStart(anchor: String?)
    case mappingEnd
    case alias(String)
    /// The start of the stream and the end of a document, which carry nothing.
    case other
  }

  let kind: EventType

  /// Byte offsets in the file.
  let range: Range<Int>
}
