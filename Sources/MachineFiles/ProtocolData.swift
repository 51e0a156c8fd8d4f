import Addresses
package import Bytes
package import Catalog
import Diagnostics
package import Planning

/// What a site says of one protocol in one locale, for programs: its classes and its codes.
package struct ProtocolData: ExtraFile {
  private let site: Site

  /// The index of the locale in the configuration.
  private let locale: Int
  private let entry: ProtocolEntry

  init(_ site: Site, locale: Int, _ entry: ProtocolEntry) {
    self.site = site
    self.locale = locale
    self.entry = entry
  }

  /// The files of all protocols and codes of a site, locale by locale. They name the codes that a
  /// code is most likely compared with, best first.
  package static func files(
    of site: Site, likely: @escaping @Sendable (_ protocol: Int, _ code: Int) -> [Int]
  ) -> [any ExtraFile] {
    site.configuration.pageLocales.indices.flatMap { locale in
      site.protocols.enumerated().flatMap { place, entry -> [any ExtraFile] in
        let codes = entry.codes.indices.map { index in
          CodeData(site, locale: locale, entry, index) { likely(place, index) }
        }
        return [ProtocolData(site, locale: locale, entry)] + codes
      }
    }
  }

  private var tag: String { site.configuration.locales[locale].text }
  private var folder: String { site.configuration.folder(of: site.configuration.locales[locale]) }

  package var address: String {
    PageAddress.protocolIndex(locale: folder, protocol: entry.id)
      .text(ending: DataWriter.fileEnding)
  }

  package var dependence: Dependence {
    .units(
      [.site, .entry(locale: tag, id: entry.id), .listing(locale: tag, id: entry.id)]
        + entry.codes.map { .code(locale: tag, id: entry.id, code: $0.id.text) })
  }

  package func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    room.with({ DataWriter(site) }) { writer in
      writer.writeFile(in: locale, to: &output) { write(to: &$0) }
    }
  }

  private func write(to writer: inout DataWriter) {
    writer.object { writer in
      writer.head(entry, .index)
      writer.json.key("protocol")
      writer.object { $0.names(of: entry) }
      writer.json.key("classes")
      writer.list(entry.classes) { $0.codeClass($1, of: entry) }
      writer.json.key("codes")
      writer.list(entry.codes) { writer, code in
        writer.object { writer in
          writer.names(of: code)
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
