import CExpat
import CJansson
import Diagnostics
import Files

/// Files that programs read: whether they are JSON (RFC 8259) or XML at all.
enum WellFormednessAudit {
  private static let json = [".json", ".webmanifest", ".jsonld", ".geojson"]
  private static let xml = [".xml", ".svg", ".atom", ".rss", ".xhtml", ".plist", ".xlf"]

  static func numbers(in tree: PublishedTree) -> [Int] {
    tree.numbers(endingIn: json + xml)
  }

  /// - Parameter number: of a file that `numbers` names.
  /// - Returns: what is wrong with it; `nil` if nothing is.
  static func diagnostic(_ number: Int, in tree: PublishedTree) -> Diagnostic? {
    let name = tree.name(of: number)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReading.bytes(of: name)
    } catch {
      return error.diagnostic(on: name)
    }
    let isJSON = json.contains { tree.files[number].hasSuffix($0) }
    guard let problem = isJSON ? jsonProblem(in: bytes) : xmlProblem(in: bytes) else { return nil }
    let location =
      (try? SourceFile(path: name, bytes: bytes)).map {
        SourceLocation(file: $0, offset: problem.offset)
      } ?? SourceLocation(path: name)
    return Diagnostic(
      at: location, "this is not \(isJSON ? "JSON" : "well-formed XML"): \(problem.reason)",
      remedy: "correct what has made the file")
  }

  private struct Problem {
    /// In bytes.
    let offset: Int
    let reason: String
  }

  private static func jsonProblem(in bytes: [UInt8]) -> Problem? {
    var error = json_error_t()
    let flags = JSON_DECODE_ANY | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL
    let value = bytes.withUnsafeBytes { bytes in
      json_loadb(bytes.baseAddress, bytes.count, Int(flags), &error)
    }
    guard value == nil else {
      json_decref(value)
      return nil
    }
    let reason = withUnsafeBytes(of: error.text) { text in
      String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
    }
    return Problem(offset: max(0, Int(error.position) - 1), reason: reason)
  }

  private static func xmlProblem(in bytes: [UInt8]) -> Problem? {
    guard let parser = XML_ParserCreate(nil) else {
      return Problem(offset: 0, reason: "out of memory")
    }
    defer { XML_ParserFree(parser) }
    // The parser counts in 32 bits.
    let step = 1 << 20
    var start = 0
    repeat {
      let end = min(start + step, bytes.count)
      let status = bytes[start..<end].withUnsafeBytes { piece in
        XML_Parse(parser, piece.baseAddress, CInt(piece.count), end == bytes.count ? 1 : 0)
      }
      if status == XML_STATUS_ERROR {
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
        return Problem(
          offset: max(0, Int(XML_GetCurrentByteIndex(parser))), reason: reason ?? "it can't be read"
        )
      }
      start = end
    } while start < bytes.count
    return nil
  }
}
