package import Addresses
package import Catalog
import Diagnostics
import Languages
package import Mustache

/// The site's templates and string tables, compiled.
package struct SiteTemplates: Sendable {
  package let templates: Templates

  /// The template of each kind of page.
  package let pages: [PageKind: TemplateID]

  package let strings: CompiledStrings

  /// Compiles everything; what is wrong goes to the log.
  init(site: Site, root: SiteRoot, log: inout DiagnosticLog) {
    var library = TemplateLibrary()
    for template in site.templates { _ = library.add(template.name, file: template.file) }
    strings = CompiledStrings(site: site, library: &library)
    templates = library.templates
    log.merge(library.log)

    var pages: [PageKind: TemplateID] = [:]
    for kind in PageKind.allCases {
      if let id = templates.id(of: kind.rawValue) {
        pages[kind] = id
      } else if kind.isRequired || kind == .article && !site.articles.isEmpty {
        log.append(
          Diagnostic(
            at: SourceLocation(path: root.path(of: "Templates/\(kind.rawValue).mustache")),
            "the template of \(kind.subject) is missing", remedy: "add it"))
      }
    }
    self.pages = pages
  }
}

extension SiteTemplates {
  /// What the templates make besides pages: a feed if any code tells when it was updated, and
  /// `llms.txt` and manifests, unless the site does without them.
  package func documents(of site: Site) -> Set<PageKind> {
    var documents: Set<PageKind> = []
    let outputs = site.configuration.outputs
    let source = site.configuration.sourceLocale
    if outputs.contains(.feed), pages[.feed] != nil,
      site.protocols.contains(where: { $0.codes.contains { $0.texts[source]?.updated != nil } })
    {
      documents.insert(.feed)
    }
    if outputs.contains(.llms), pages[.llms] != nil { documents.insert(.llms) }
    if outputs.contains(.manifest), pages[.manifest] != nil { documents.insert(.manifest) }
    return documents
  }
}

/// The kinds of pages, and of other files that templates make; the raw value is the template's
/// name.
package enum PageKind: String, Sendable, CaseIterable {
  case chooser
  case notFound = "404"
  case home

  /// A page that stands by itself.
  case article = "page"
  case protocolIndex = "protocol"
  case code
  case comparison

  /// The feed of a locale.
  case feed = "feed.xml"

  /// What language models read of the site first.
  case llms = "llms.txt"

  /// The web manifest of a locale.
  case manifest = "manifest.json"

  /// Whether a site has to have the template; the other kinds are made only where it does.
  var isRequired: Bool { TemplateFile.required.contains(rawValue) }

  /// What the template is for, as a message says it.
  fileprivate var subject: String {
    switch self {
    case .chooser: "the language chooser"
    case .notFound: "the page for unknown addresses"
    case .home: "the list of protocols"
    case .article: "the pages in Content/\(Article.folder)"
    case .protocolIndex: "a protocol's page"
    case .code: "a code's page"
    case .comparison: "a comparison"
    case .feed: "the feed"
    case .llms: "llms.txt"
    case .manifest: "the web manifest"
    }
  }
}

extension Page {
  package var kind: PageKind {
    switch self {
    case .chooser: .chooser
    case .notFound: .notFound
    case .home: .home
    case .article: .article
    case .protocolIndex: .protocolIndex
    case .code: .code
    case .comparison: .comparison
    }
  }
}
