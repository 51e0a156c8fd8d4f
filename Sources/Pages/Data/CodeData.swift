import Catalog
import JSON

/// Writes what a site says of one code in one locale, for programs.
struct CodeData {
  let entry: ProtocolEntry

  /// The code's place in the protocol's list.
  let index: Int

  /// Which codes it is most likely compared with.
  let related: RelatedCodes

  private var code: Code { entry.codes[index] }

  func write(to writer: inout DataWriter) {
    writer.object { writer in
      writer.head(entry, code.id.text)
      writer.json.key("protocol")
      writer.object { writer in
        writer.names(of: entry)
        writer.addresses(entry, "index")
      }
      writer.string(code.id.text, as: "code")
      writer.name(of: code)
      writer.json.key("class")
      writer.codeClass(entry.classes[code.classIndex], of: entry)
      writer.date(of: code)
      writer.json.key("sections")
      writer.object { writeSections(to: &$0) }
      writer.json.key("facts")
      writer.list(zip(entry.facts, code.facts)) { writer, fact in
        if let ids = fact.1 { write(fact.0, ids, to: &writer) }
      }
      writer.json.key("references")
      writer.list(code.references) { writer, reference in
        writer.object(.line) { writer in
          writer.string(reference.title, as: "title")
          writer.string(reference.url, as: "url")
        }
      }
      writer.json.key("related")
      writer.json.startArray(.line)
      related.forEachLikely(index) { writer.json.string(entry.codes[$0.other].id.text) }
      writer.json.end()
      writer.json.key("comparisons")
      writer.object { writeComparisons(to: &$0) }
      writer.versions(entry, code.id.text)
    }
  }

  private func writeSections(to writer: inout DataWriter) {
    for section in Section.allCases {
      guard
        let text = code.passage(section, in: writer.locale, of: writer.site.configuration)
      else { continue }
      var plain: [UInt8] = []
      PlainText.append(text.passage.html, to: &plain)
      if plain.last == UInt8(ascii: " ") { plain.removeLast() }
      let language = text.state == .untranslated ? writer.source : writer.locale
      writer.json.key(section.rawValue)
      writer.object(.line) { writer in
        writer.string(language.text, as: "lang")
        writer.json.key("isStale")
        writer.json.flag(text.state == .stale)
        writer.json.key("html")
        writer.json.string { $0.append(text.passage.html) }
        writer.json.key("text")
        writer.json.string { $0.append(plain) }
      }
    }
  }

  private func write(_ fact: FactDefinition, _ ids: [String], to writer: inout DataWriter) {
    let own = entry.names[writer.locale]?.factNames[fact.id]
    let fallback = entry.names[writer.source]?.factNames[fact.id]
    writer.object { writer in
      writer.string(fact.id, as: "id")
      writer.text(own?.label, or: fallback?.label ?? fact.id, as: "label")
      writer.json.key("values")
      writer.list(ids) { writer, id in
        writer.object(.line) { writer in
          guard fact.values.contains(id) else { return writer.string(id, as: "token") }
          writer.string(id, as: "id")
          writer.members(of: own?.values[id], or: fallback?.values[id] ?? id)
        }
      }
    }
  }

  /// Writes the addresses of all comparisons of the code, by the other one.
  private func writeComparisons(to writer: inout DataWriter) {
    let start = "\(writer.site.configuration.baseURL)\(writer.locale)/compare/\(entry.id)/"
    for (other, code) in entry.codes.enumerated() where other != index {
      let (a, b) = other < index ? (code, self.code) : (self.code, code)
      writer.json.key(code.id.text)
      writer.json.string { text in
        text.append(start)
        text.append(a.id.text)
        text.append("-vs-")
        text.append(b.id.text)
        text.append(".html")
      }
    }
  }
}
