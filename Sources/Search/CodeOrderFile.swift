package import Bytes
package import Catalog
import Diagnostics
import JSON
package import Planning

/// The codes of a protocol for scripts: the names that addresses have, in their order, and the
/// earlier names, each with the code's. It sets a variable, so that it can be loaded from a folder,
/// too.
package struct CodeOrderFile: ExtraFile {
  package let address: String
  private let entry: ProtocolEntry

  /// The file of each protocol of a site, whose pages are in a folder: empty or with a slash at its
  /// end.
  package static func all(of site: Site, in folder: String) -> [CodeOrderFile] {
    site.protocols.map {
      CodeOrderFile(address: "\(folder)assets/codes/\($0.id).js", entry: $0)
    }
  }

  package var dependence: Dependence { .anything }

  package func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    let codes = entry.codes.map { JSONValue.quoted($0.id.text) }
    let aliases = entry.codes.flatMap { code in
      code.aliases.map { "[\(JSONValue.quoted($0.text)),\(JSONValue.quoted(code.id.text))]" }
    }
    output.append("window.diptychCodes={\"codes\":[\(codes.joined(separator: ","))]")
    output.append(",\"aliases\":[\(aliases.joined(separator: ","))]};\n")
  }
}
