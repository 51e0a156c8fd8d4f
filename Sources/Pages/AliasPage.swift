import Addresses
import Bytes
import Catalog
import Diagnostics
import Languages
import PageData
import Planning

/// What stands at an earlier name of a code in a locale: it leads to the code's page, without
/// scripts and also in a folder. Nothing lists it, and search engines are told of the code's page.
struct AliasPage: ExtraFile {
  let address: String
  private let site: Site
  private let locale: LanguageTag
  private let entry: ProtocolEntry
  private let code: Code

  /// - Parameter folder: that of the pages, empty or with a slash at its end.
  static func all(of site: Site, in folder: String) -> [AliasPage] {
    site.configuration.pageLocales.flatMap { locale in
      site.protocols.flatMap { entry in
        entry.codes.flatMap { code in
          code.aliases.map { alias in
            let page = PageAddress.code(
              locale: site.configuration.folder(of: locale), protocol: entry.id, code: alias.text)
            return AliasPage(
              address: folder + page.text, site: site, locale: locale, entry: entry, code: code)
          }
        }
      }
    }
  }

  var dependence: Dependence {
    .units([
      .site, .entry(locale: locale.text, id: entry.id),
      .code(locale: locale.text, id: entry.id, code: code.id.text),
    ])
  }

  func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    let configuration = site.configuration
    let page = PageAddress.code(
      locale: configuration.folder(of: locale), protocol: entry.id, code: code.id.text)
    let file = HTML.escaped(page.fileName.text)
    let canonical = configuration.baseURL + configuration.pageEnding.served(page.text)
    let names = [
      entry.names(in: locale, of: configuration).name,
      ResolvedName(code.value),
      code.name(in: locale, of: configuration),
    ]
    let title = HTML.escaped(names.map(\.text).joined(separator: " "))
    let source = configuration.sourceLocale
    let marked = names.map { $0.html(source: source) }.joined(separator: " ")
    let direction = locale.isRightToLeft ? " dir=\"rtl\"" : ""
    output.append(
      """
      <!doctype html>
      <html lang="\(locale)"\(direction)>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; \
      form-action 'none'">
      <meta http-equiv="refresh" content="0; url=\(file)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <meta name="generator" content="Diptych">
      <meta name="color-scheme" content="light dark">
      <link rel="canonical" href="\(HTML.escaped(canonical))">
      </head>
      <body>
      <main>
      <h1><a href="\(file)">\(marked)</a></h1>
      </main>
      </body>
      </html>

      """)
  }
}
