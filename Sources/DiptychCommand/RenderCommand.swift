import Bytes
import Diagnostics
import Files
import Mustache
import TemplateData
import YAML

/// `diptych render`: one template with data of any form.
struct RenderCommand {
  private let template: String
  private let data: String?
  private let partials: String?
  private var log = DiagnosticLog()

  init(_ arguments: ArgumentReader) {
    template = arguments.operands[0]
    data = arguments.value(.data)
    partials = arguments.value(.partials)
  }

  func run(console: Console) throws(FileError) -> ExitStatus {
    var command = self
    guard let text = try command.render() else {
      for diagnostic in command.log.diagnostics { console.say(diagnostic.description) }
      return .siteHasErrors
    }
    try console.write(text)
    return .done
  }

  /// - Returns: `nil`, with the reasons in `log`, if the template or the data is broken.
  private mutating func render() throws(FileError) -> String? {
    var library = TemplateLibrary()
    let main = try read(template).map { library.addUnnamed(file: $0) }
    if let partials {
      for entry in try FileReading.entries(of: partials) where entry.name.hasSuffix(".mustache") {
        guard let file = try read("\(partials)/\(entry.name)") else { continue }
        _ = library.add(String(entry.name.dropLast(".mustache".count)), file: file)
      }
    }
    log.merge(library.log)
    var values = TemplateData(for: library.templates)
    let context = try readData(into: &values)
    guard let main, let context, log.isEmpty else { return nil }

    var renderer = Renderer(
      templates: library.templates, shapes: values.shapes, shared: values.store,
      unknownTemplates: .empty)
    var output = ByteBuffer()
    return log.collect { () throws(Diagnostic) in
      try renderer.render(main, with: context, into: &output)
      return output.withBytes { String(decoding: $0, as: UTF8.self) }
    }
  }

  private mutating func readData(into values: inout TemplateData) throws(FileError) -> Value? {
    guard let data else { return .null }
    guard let file = try read(data) else { return nil }
    let node = log.collect { () throws(Diagnostic) in try Self.parse(file) }
    guard let node else { return nil }
    node?.reportUnfitCharacters(in: file, log: &log)
    return log.collect { () throws(Diagnostic) in
      guard let node else { return .null }
      do throws(TooManyShapes) {
        return try values.value(of: node)
      } catch {
        let (what, remedy) =
          switch error {
          case .shapes: ("more than 65,535 kinds of mappings", "give like things the same keys")
          case .fields: ("a mapping of more than 65,534 keys", "divide it, or make it a list")
          }
        throw Diagnostic(at: SourceLocation(path: data), "the data has \(what)", remedy: remedy)
      }
    }
  }

  /// Reads what is called JSON as that, and what looks like it if it is.
  private static func parse(_ file: SourceFile) throws(Diagnostic) -> YAMLNode? {
    if file.path.hasSuffix(".json") { return try JSONDocument.parse(file) }
    let first = file.bytes.dropFirst(file.byteOrderMarkLength).first { $0 > 0x20 }
    if let first, "{[".utf8.contains(first), let node = try? JSONDocument.parse(file) {
      return node
    }
    return try YAMLDocument.parse(file)
  }

  /// - Returns: `nil`, with the reason in `log`, if the file is not UTF-8.
  private mutating func read(_ path: String) throws(FileError) -> SourceFile? {
    let bytes =
      path == "-" ? try FileReading.standardInput() : try FileReading.bytes(ofFileOrPipe: path)
    let file = log.collect { () throws(Diagnostic) in try SourceFile(path: path, bytes: bytes) }
    file?.reportUnfitCharacters(log: &log)
    return file
  }
}
