import Catalog
import Diagnostics

/// A table of codes: in each line a code, its name, its class and a reference, with tabs in
/// between. Only the code is needed; a first line that starts with the word `code` names the
/// columns and is none.
struct CodeTable {
  struct Row {
    let code: CodeID
    let value: CodeValue
    let name: String
    let codeClass: String
    let reference: Reference?
  }

  private(set) var rows: [Row] = []
  private(set) var log = DiagnosticLog()

  init(_ file: SourceFile) {
    file.reportUnfitCharacters(log: &log)
    var offset = file.byteOrderMarkLength
    for (index, bytes) in file.bytes[offset...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      let start = offset
      offset += bytes.count + 1
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { $0.trimmingSpaces }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      if index == 0, cells[0].lowercased() == "code" { continue }
      do throws(Diagnostic) {
        rows.append(try row(cells, at: SourceLocation(file: file, offset: start)))
      } catch {
        log.append(error)
      }
    }
  }

  private func row(_ cells: [String], at location: SourceLocation) throws(Diagnostic) -> Row {
    guard let value = CodeValue(cells[0]) else {
      throw Diagnostic(at: location, "there is no code in this line", remedy: "start it with one")
    }
    guard let code = CodeID(value.text) ?? CodeID(naming: value) else {
      throw Diagnostic(
        at: location, "no name of a file follows from “\(value)”",
        remedy: "leave the line out, and write the file by hand, with “code” in its front matter")
    }
    guard code.text.utf8.count <= PortableNames.mostBytesOfCode else {
      throw Diagnostic(
        at: location, "a code of \(code.text.utf8.count) bytes is too long for the names of files",
        remedy: "shorten it to \(PortableNames.mostBytesOfCode) bytes")
    }
    if rows.contains(where: { $0.code == code || $0.value.isSame(as: value) }) {
      throw Diagnostic(at: location, "the code “\(value)” is here twice", remedy: "remove one")
    }
    guard cells.count <= 4 else {
      throw Diagnostic(
        at: location, "this line has \(cells.count) columns",
        remedy: "write code, name, class and reference, with a tab between two")
    }
    let others = Array(cells.dropFirst()) + ["", "", ""]
    return Row(
      code: code, value: value, name: others[0].isEmpty ? value.text : others[0],
      codeClass: others[1], reference: try reference(others[2], at: location))
  }

  private func reference(
    _ text: String, at location: SourceLocation
  ) throws(Diagnostic) -> Reference? {
    guard !text.isEmpty else { return nil }
    if let reference = Reference(rfc: text) { return reference }
    guard Reference.isAddress(text) else {
      throw Diagnostic(
        at: location, "“\(text)” is neither an RFC nor an address",
        remedy: "write “RFC 9110 §15.5.5” or “https://…”")
    }
    return Reference(title: text, url: text)
  }

  /// The names of the classes, each once, in the order of the table.
  var classes: [String] {
    var names: [String] = []
    for row in rows where !row.codeClass.isEmpty && !names.contains(row.codeClass) {
      names.append(row.codeClass)
    }
    return names
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    let count = start.reversed().prefix(while: \.isWhitespace).count
    return String(start.dropLast(count))
  }
}
