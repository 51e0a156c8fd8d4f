import Catalog

/// Writes what a site says of one protocol in one locale, for programs: its classes and its codes.
struct ProtocolData {
  let entry: ProtocolEntry

  func write(to writer: inout DataWriter) {
    writer.object { writer in
      writer.head(entry, .index)
      writer.json.key("protocol")
      writer.object { $0.names(of: entry) }
      writer.json.key("classes")
      writer.list(entry.classes) { $0.codeClass($1, of: entry) }
      writer.json.key("codes")
      writer.list(entry.codes) { writer, code in
        writer.object { writer in
          writer.string(code.id.text, as: "code")
          writer.name(of: code)
          writer.string(entry.classes[code.classIndex].id, as: "class")
          writer.date(of: code)
          writer.addresses(entry, .code(code.id.text))
        }
      }
      writer.versions(entry, .index)
    }
  }
}
