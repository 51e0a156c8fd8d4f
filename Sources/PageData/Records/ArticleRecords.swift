import Catalog
import Languages
import Markdown
import Mustache

extension Record where Source == ArticleSource {
  static let article = Record(
    .article,
    [
      .text("name", "its address in the folder of the locale, without `.html`") {
        $0.article.name
      },
      .name("title", "its heading") { $0.title },
      .field("text", .record(.passage), "its text, with fallback") {
        $1.record(.passage, of: $0.passage)
      },
      .field("definition", .record(.definition), "its first paragraph, without markup") {
        source, maker in
        source.definition.map { maker.record(.definition, of: $0) } ?? .null
      },
    ])

  static let menuItem = Record(
    .menuItem,
    [
      .text("name", "its address in the folder of the locale, without `.html`") {
        $0.article.name
      },
      .name("title", "its heading") { $0.title },
    ])
}

/// What the record of a page that stands by itself is made from.
struct ArticleSource: Sendable {
  let article: Article
  let title: ResolvedName
  let passage: PassageSource

  init(_ article: Article, in locale: LanguageTag, of configuration: SiteConfiguration) {
    self.article = article
    title = article.title(in: locale, of: configuration)
    passage = PassageSource(
      text: article.passage(in: locale, of: configuration), locale: locale,
      source: configuration.sourceLocale)
  }

  /// The first paragraph; `nil` if there is none.
  var definition: DefinitionSource? {
    guard let opening = passage.text?.passage.opening, !opening.isEmpty else { return nil }
    var plain: [UInt8] = []
    PlainText.append(opening, to: &plain)
    return DefinitionSource(text: plain, language: passage.isForeign ? passage.source : nil)
  }
}

extension Record where Source == MenuSource {
  static let menu = Record(
    .menu, [.value("items", .list(of: .record(.menuItem)), "at least one page") { $0.items }])
}

/// What the record of a menu is made from.
struct MenuSource: Sendable {
  let items: Value
}

extension Record where Source == MenusSource {
  static let menus = Record(
    .menus,
    [
      .value("header", .record(.menu), "nothing if no page is in it") { $0.header },
      .value("footer", .record(.menu), "likewise") { $0.footer },
    ])
}

/// What the record of all menus is made from.
struct MenusSource: Sendable {
  let header: Value
  let footer: Value
}

extension ValueMaker {
  /// The unit of a locale's pages that stand by themselves.
  ///
  /// - Parameter articles: all of them, in the order of menus.
  mutating func unit(of articles: [ArticleSource]) -> Value {
    unit { (part: ArticlesPart, maker) in
      switch part {
      case .menus:
        articles.isEmpty
          ? .null
          : maker.record(
            .menus,
            of: MenusSource(
              header: maker.menu(articles.filter { $0.article.menu == .header }),
              footer: maker.menu(articles.filter { $0.article.menu == .footer })))
      case .plain: maker.menu(articles, isPlain: true)
      }
    }
  }

  private mutating func menu(_ articles: [ArticleSource], isPlain: Bool = false) -> Value {
    guard !articles.isEmpty else { return .null }
    let items = list(articles) { source, maker in
      let marked = maker.record(.menuItem, of: source)
      return isPlain ? maker.plain(.menuItem, of: source, like: marked) : marked
    }
    return record(.menu, of: MenuSource(items: items))
  }

  /// The unit of a page that stands by itself.
  mutating func unit(of source: ArticleSource) -> Value {
    let marked = record(.article, of: source)
    return unit { (part: ArticlePart, maker) in
      switch part {
      case .marked: marked
      case .plain: maker.plain(.article, of: source, like: marked)
      }
    }
  }
}
