import Addresses
package import Bytes
import Catalog
import Diagnostics
import JSON
import Languages
package import Planning

/// What a site says of one code in one locale, for programs.
package struct CodeData: ExtraFile {
  private let site: Site

  /// The index of the locale in the configuration.
  private let locale: Int
  private let entry: ProtocolEntry

  /// The code's place in the protocol's list.
  private let index: Int

  /// The codes that it is most likely compared with, best first.
  private let likely: @Sendable () -> [Int]

  init(
    _ site: Site, locale: Int, _ entry: ProtocolEntry, _ index: Int,
    likely: @escaping @Sendable () -> [Int]
  ) {
    self.site = site
    self.locale = locale
    self.entry = entry
    self.index = index
    self.likely = likely
  }

  private var code: Code { entry.codes[index] }
  private var tag: String { site.configuration.locales[locale].text }
  private var folder: String { site.configuration.folder(of: site.configuration.locales[locale]) }

  package var address: String {
    PageAddress.code(locale: folder, protocol: entry.id, code: code.id.text)
      .text(ending: DataWriter.fileEnding)
  }

  package var dependence: Dependence {
    .units([
      .site, .entry(locale: tag, id: entry.id), .listing(locale: tag, id: entry.id),
      .code(locale: tag, id: entry.id, code: code.id.text),
    ])
  }

  package func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    room.with({ DataWriter(site) }) { writer in
      writer.writeFile(in: locale, to: &output) { write(to: &$0) }
    }
  }

  private func write(to writer: inout DataWriter) {
    writer.object { writer in
      writer.head(entry, .code(code.id.text))
      writer.json.key("protocol")
      writer.object { writer in
        writer.names(of: entry)
        writer.addresses(entry, .index)
      }
      writer.names(of: code)
      writer.name(of: code)
      writer.json.key("aliases")
      writer.json.startArray(.line)
      for alias in code.aliases { writer.json.string(alias.text) }
      writer.json.end()
      writer.json.key("class")
      writer.codeClass(entry.classes[code.classIndex], of: entry)
      writer.date(of: code)
      writer.json.key("sections")
      writer.object { writeSections(to: &$0) }
      writer.json.key("sectionOrder")
      writer.json.startArray(.line)
      for (section, _) in texts(in: writer.locale) { writer.json.string(section.id) }
      writer.json.end()
      writer.json.key("facts")
      let names = entry.names(in: writer.locale, of: writer.site.configuration)
      writer.list(entry.facts.indices) { writer, fact in
        guard let ids = code.facts[fact] else { return }
        write(entry.facts[fact], ids, names, to: &writer)
      }
      if !code.flow.isEmpty {
        writer.json.key("flow")
        writer.list(code.flow) { write($1, names, to: &$0) }
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
      for other in likely() { writer.json.string(entry.codes[other].value.text) }
      writer.json.end()
      writer.json.key("comparisons")
      writer.object { $0.comparisons(of: index, in: entry) }
      writer.versions(entry, .code(code.id.text))
    }
  }

  /// The sections that the code has, in their order.
  private func texts(in locale: LanguageTag) -> [(Section, ResolvedPassage)] {
    entry.sections.compactMap { section in
      code.passage(section, in: locale, of: site.configuration).map { (section, $0) }
    }
  }

  private func writeSections(to writer: inout DataWriter) {
    for (section, text) in texts(in: writer.locale) {
      let language = text.state == .untranslated ? writer.source : writer.locale
      writer.json.key(section.id)
      writer.object(.line) { writer in
        if section.isTranslated { writer.string(language.text, as: "lang") }
        writer.json.key("isStale")
        writer.json.flag(text.state == .stale)
        writer.html(text.html())
      }
    }
  }

  private func write(
    _ step: FlowStep, _ names: ResolvedProtocolNames, to writer: inout DataWriter
  ) {
    writer.object { writer in
      for (key, party) in [("from", step.from), ("to", step.to)] {
        writer.json.key(key)
        writer.object(.line) { writer in
          writer.string(party, as: "id")
          writer.members(of: names.partyName(party))
        }
      }
      writer.string(step.message, as: "message")
      writer.json.key("isCode")
      writer.json.flag(step.isCode)
    }
  }

  private func write(
    _ fact: FactDefinition, _ ids: [String], _ names: ResolvedProtocolNames,
    to writer: inout DataWriter
  ) {
    writer.object { writer in
      writer.string(fact.id, as: "id")
      writer.text(names.factLabel(fact), as: "label")
      writer.json.key("values")
      writer.list(ids) { writer, id in
        writer.object(.line) { writer in
          guard fact.values.contains(id) else { return writer.value(id, of: fact) }
          writer.string(id, as: "id")
          writer.members(of: names.valueName(id, of: fact))
        }
      }
    }
  }
}

extension DataWriter {
  /// A value without a name: a code of a protocol, or a word as it stands on the wire.
  fileprivate mutating func value(_ id: String, of fact: FactDefinition) {
    guard let entry = site.allProtocols.first(where: { $0.id == fact.linked }),
      let code = entry.codes.first(where: { $0.id.text == id })
    else { return string(id, as: "token") }
    string(entry.id, as: "protocol")
    string(code.value.text, as: "code")
    url("url", entry, .code(code.id.text), in: index)
  }
}
