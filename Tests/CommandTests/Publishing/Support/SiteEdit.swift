/// A change that an author makes to a site. Each leaves the site without errors.
enum SiteEdit: String, CaseIterable {
  case nothing, comment
  case section, link, sectionList, example, codeName, related, references, clause, fact, updated
  case likes, liked, likeLabels, summary, socialImage, picture
  case shown, alias, flow, parties
  case addCode, removeCode, translate, dropTranslation
  case protocolName, className, factName, addProtocol, removeProtocol, renameProtocol
  case note, removeNote, gloss, pairDifference, pairPart, phrase, sentence
  case text, pattern, dropString, fullStop, searchWords
  case template, wideTemplate, asset, addAsset, removeAsset
  case dropLocale, addLocale, moveLocale, localeFolder, baseURL, fallbackPages, indexing, outputs,
    fingerprint
  case target, precompress
  case staticFile, removeStaticFile, image
  case addArticle, removeArticle, articleTitle, articleText, articleMenu

  /// What only says something else in the place of what was said.
  static let rewordings: [SiteEdit] = [.section, .codeName, .section, .text, .clause]

  /// Makes the change at a random place; nothing where it is not possible.
  func apply(to site: inout DraftSite, using random: inout SeededGenerator) {
    switch self {
    case .nothing: break
    case .comment: site.comment = "a comment \(random.word)  "
    case .likes: site.editLikes(using: &random)
    case .liked:
      let ids = site.protocols.keys.sorted()
      guard let id = random.pick(ids) else { return }
      // A protocol may also name codes of its own.
      site.protocols[id]?.liked = random.pick(ids)
      if site.protocols[id]?.likeLabels[DraftSite.source] == nil {
        site.protocols[id]?.likeLabels[DraftSite.source] = ("Like", "Liked by")
      }
    case .socialImage, .picture, .image: applyToImages(of: &site, using: &random)
    case .section, .link, .codeName, .related, .references, .clause, .fact, .updated, .translate,
      .dropTranslation, .gloss, .flow:
      site.editCode(using: &random) { code, random, site in
        apply(to: &code, of: site, using: &random)
      }
    case .parties, .shown, .alias, .likeLabels, .summary, .addCode, .removeCode, .protocolName,
      .className, .factName,
      .note,
      .removeNote, .pairDifference, .pairPart, .phrase, .sentence, .sectionList, .example:
      site.editProtocol(using: &random) { entry, random, site in
        apply(to: &entry, of: site, using: &random)
      }
    case .addProtocol: site.protocols["p-\(random.word)"] = .sample(of: [1, 2, 300])
    case .removeProtocol:
      guard site.protocols.count > 1, let id = random.pick(site.protocols.keys.sorted()) else {
        return
      }
      site.forgetLinks(to: id)
      site.protocols[id] = nil
      site.images = site.images.filter { !$0.key.hasPrefix("\(id)/") }
    case .renameProtocol:
      guard let id = random.pick(site.protocols.keys.sorted()) else { return }
      site.forgetLinks(to: id)
      let name = "\(id.prefix(3))-\(random.word)"
      for (path, text) in site.images where path.hasPrefix("\(id)/") {
        site.images[path] = nil
        site.images["\(name)\(path.dropFirst(id.count))"] = text
      }
      site.protocols[name] = site.protocols.removeValue(forKey: id)
    case .text, .pattern, .dropString, .fullStop, .searchWords:
      applyToStrings(of: &site, using: &random)
    case .template, .wideTemplate, .asset, .addAsset, .removeAsset:
      applyToTemplates(of: &site, using: &random)
    case .addArticle, .removeArticle, .articleTitle, .articleText, .articleMenu:
      applyToArticles(of: &site, using: &random)
    case .staticFile:
      let paths = ["_redirects", ".htaccess", ".well-known/lights.txt", "docs/lights.txt.gz"]
      site.staticFiles[random.pick(paths) ?? "favicon.ico"] = random.word
    case .removeStaticFile:
      site.staticFiles[random.pick(site.staticFiles.keys.sorted()) ?? ""] = nil
    case .dropLocale, .addLocale, .moveLocale, .localeFolder, .baseURL, .fallbackPages, .indexing,
      .outputs,
      .fingerprint, .target, .precompress:
      applyToConfiguration(of: &site, using: &random)
    }
  }

  private func apply(
    to code: inout DraftCode, of site: CodeSurroundings, using random: inout SeededGenerator
  ) {
    let locale = random.pick(site.locales) ?? DraftSite.source
    switch self {
    case .section:
      let heading = random.pick(DraftSite.headings) ?? ""
      let written = code.sections[locale] == nil ? DraftSite.source : locale
      code.sections[written]?[heading] = "New \(random.word) *text*.\n\n- more \(random.word)"
    case .link:
      let heading = random.pick(DraftSite.headings) ?? ""
      guard let other = random.pick(site.numbers),
        let larger = random.pick(site.numbers.filter { $0 > other })
      else { return }
      let written = code.sections[locale] == nil ? DraftSite.source : locale
      code.sections[written]?[heading] =
        "See [one](\(other).md) and [both](pairs/\(other)-vs-\(larger).md)."
    case .codeName:
      if locale == DraftSite.source || code.sections[locale] != nil {
        code.names[locale] = "Name \(random.word)"
      }
    case .related:
      code.related = site.numbers.filter { _ in random.next() % 3 == 0 }.shuffled(using: &random)
    case .gloss:
      if locale == DraftSite.source || code.sections[locale] != nil {
        code.glosses[locale] = random.pick([nil, "gloss \(random.word)"]) ?? nil
      }
    case .references: code.references = [1000 + Int(random.next() % 5)]
    case .clause:
      let clauses = [
        "encounter": "once \(random.word) is lit.", "meaning": "a light \(random.word).",
      ]
      code.clauses[locale] = random.next() % 4 == 0 ? nil : clauses
    case .flow:
      let lines = ["ship > shore: hail \(random.word)", "shore > ship: \(site.own) \(random.word)"]
      code.flow = site.hasParties && random.next() % 4 > 0 ? lines.shuffled(using: &random) : []
    case .fact: code.fact = random.pick([nil, "first", "second"]) ?? nil
    case .updated:
      if locale == DraftSite.source || code.sections[locale] != nil {
        code.updated[locale] = random.pick([nil, "2026-12-01", "2025-01-31"]) ?? nil
      }
    case .translate:
      if locale != DraftSite.source { code.translate(to: locale) }
    case .dropTranslation:
      guard locale != DraftSite.source else { return }
      if random.next() % 2 == 0 {
        code.sections[locale]?.removeValue(forKey: random.pick(DraftSite.headings) ?? "")
      } else {
        (code.names[locale], code.sections[locale], code.clauses[locale]) = (nil, nil, nil)
        code.glosses[locale] = nil
        code.updated[locale] = nil
      }
    default: break
    }
  }

  private func apply(
    to entry: inout DraftProtocol, of locales: [String], using random: inout SeededGenerator
  ) {
    let locale = random.pick(locales) ?? DraftSite.source
    let numbers = entry.codes.keys.sorted()
    switch self {
    case .parties:
      entry.names[locale] = entry.names[locale] ?? "N"
      entry.parties[DraftSite.source] = entry.parties[DraftSite.source] ?? ["Ship", "a ship"]
      let isThere = locale == DraftSite.source || random.next() % 3 > 0
      entry.parties[locale] = isThere ? ["Ship \(random.word)", "a \(random.word)"] : nil
    case .shown:
      guard let number = random.pick(numbers) else { return }
      let isOn = entry.codes[number]?.shown == nil
      entry.codes[number]?.shown =
        isOn ? ("\(number).\(random.word)", number < 200 ? "low" : "high") : nil
    case .alias:
      // An alias may go from one code to another.
      let alias = "old-\(random.next() % 3)"
      for number in numbers { entry.codes[number]?.aliases.removeAll { $0 == alias } }
      guard random.next() % 4 > 0, let number = random.pick(numbers) else { return }
      entry.codes[number]?.aliases.append(alias)
    case .addCode:
      let number = Int(random.next() % 900) + 1
      guard entry.codes[number] == nil else { return }
      entry.codes[number] = .sample(number)
    case .removeCode:
      guard numbers.count > 1, let number = random.pick(numbers) else { return }
      entry.remove(number)
    case .sectionList:
      let roles = ["meaning", "encounter", "advice", "use", nil].shuffled(using: &random)
      let ids = ["description", "encounter", "fix"]
      var sections = zip(ids, roles).map { id, role in
        "{id: \(id)\(role.map { ", role: \($0)" } ?? "")}"
      }
      let translate = random.next() % 2 == 0
      sections.append(
        "{id: example, label: Example, required: false, translate: \(translate)}")
      entry.sections = sections.shuffled(using: &random)
    case .example:
      guard let number = random.pick(numbers), !entry.sections.isEmpty else { return }
      let isThere = random.next() % 3 > 0
      entry.codes[number]?.sections[DraftSite.source]?["Example"] =
        isThere ? "```text Light\nlight: \(random.word)\n```" : nil
    case .likeLabels:
      let hasInverse = entry.likeLabels[DraftSite.source]?.inverse != nil
      let turns = locale == DraftSite.source && random.next() % 3 == 0
      entry.names[locale] = entry.names[locale] ?? "N"
      entry.likeLabels[locale] = (
        "Like \(random.word)", hasInverse != turns ? "Liked \(random.word)" : nil
      )
      guard turns else { return }
      // A translation has such a label only where the source has one.
      for locale in entry.likeLabels.keys where hasInverse {
        entry.likeLabels[locale]?.inverse = nil
      }
    case .summary:
      guard entry.names[locale] != nil else { return }
      entry.summaries[locale] = random.pick([nil, "Lamps \(random.word)."]) ?? nil
    case .protocolName:
      entry.names[locale] = "N\(random.word)"
      entry.summaries[locale] = random.pick([nil, "Lights \(random.word)."]) ?? nil
    case .className:
      if random.next() % 4 == 0, locale != DraftSite.source {
        entry.classNames[locale] = nil
      } else {
        entry.names[locale] = entry.names[locale] ?? "N"
        entry.classNames[locale] = ["low": "Low \(random.word)", "high": "High \(random.word)"]
      }
    case .factName:
      entry.names[locale] = entry.names[locale] ?? "N"
      // Two values may be called the same and yet differ.
      let name = "Value \(random.word)"
      entry.factNames[locale] = ["Fact \(random.word)", name, random.pick([name, "Other"]) ?? ""]
    case .phrase: entry.phrases[locale] = random.pick([nil, "a \(random.word)"]) ?? nil
    case .sentence:
      let sentence = "{{a.code}} is {{a.value}}, {{b.name}} {{b.only}} \(random.word)."
      entry.sentences[locale] = random.pick([nil, sentence, sentence]) ?? nil
    case .note:
      guard let first = random.pick(numbers.dropLast()),
        let second = random.pick(numbers.filter { $0 > first })
      else { return }
      var texts = entry.notes[[first, second]] ?? [DraftSite.source: "Note \(random.word)."]
      texts[locale] = "Note \(random.word)."
      entry.notes[[first, second]] = texts
    case .pairDifference, .pairPart:
      guard let pair = random.pick(entry.notes.keys.sorted { $0.lexicographicallyPrecedes($1) })
      else { return }
      let isPart = self == .pairPart
      for written in random.next() % 2 == 0 ? [DraftSite.source] : [DraftSite.source, locale] {
        if isPart {
          let heading = random.pick(["Key differences", "When to use which"]) ?? ""
          let text = "Note.\n\n## \(heading)\n\n- One \(random.word)."
          guard written == DraftSite.source || entry.notes[pair]?[DraftSite.source] == text else {
            entry.notes[pair] = [DraftSite.source: text]
            continue
          }
          entry.notes[pair]?[written] = text
        } else if written == DraftSite.source || entry.notes[pair]?[written] != nil {
          entry.differences[pair, default: [:]][written] = "They differ in \(random.word)."
        }
      }
    case .removeNote:
      guard let pair = random.pick(entry.notes.keys.sorted { $0.lexicographicallyPrecedes($1) })
      else { return }
      entry.notes[pair] = nil
      entry.differences[pair] = nil
    default: break
    }
  }

  private func applyToImages(of site: inout DraftSite, using random: inout SeededGenerator) {
    guard let id = random.pick(site.protocols.keys.sorted()) else { return }
    let name = self == .socialImage ? "images/social.png" : "images/lamp.svg"
    switch self {
    case .socialImage where random.next() % 3 == 0: site.protocols[id]?.image = nil
    case .socialImage: site.protocols[id]?.image = name
    case .picture:
      guard let number = random.pick(site.protocols[id]?.codes.keys.sorted() ?? []) else { return }
      let heading = random.pick(DraftSite.headings) ?? ""
      site.protocols[id]?.codes[number]?.sections[DraftSite.source]?[heading] =
        "A lamp \(random.word).\n\n![A lamp](\(name))"
    default: break
    }
    // Whatever may show it still does.
    let isNeeded = self != .image || site.images["\(id)/\(name)"] != nil
    site.images["\(id)/\(name)"] = isNeeded || random.next() % 2 == 0 ? random.word : nil
  }

  private func applyToArticles(of site: inout DraftSite, using random: inout SeededGenerator) {
    let locale = random.pick(site.locales) ?? DraftSite.source
    if self == .addArticle {
      site.articles["about-\(random.word)"] = DraftArticle(
        titles: ["en": "Title \(random.word)"], texts: ["en": "See [about](about.md).\n\nMore."],
        order: random.pick([nil, 1, 2]) ?? nil)
      if site.articles["about"] == nil {
        site.articles["about"] = DraftSite.sample.articles["about"]
      }
      return
    }
    guard let name = random.pick(site.articles.keys.sorted()) else { return }
    switch self {
    case .removeArticle:
      site.articles = site.articles.filter { $0.key == "about" && name != "about" }
    case .articleTitle: site.articles[name]?.titles[locale] = "Title \(random.word)"
    case .articleMenu:
      site.articles[name]?.menu = random.pick(["header", "footer", "none", nil]) ?? nil
      site.articles[name]?.order = random.pick([nil, 1, 2]) ?? nil
    default:
      let id = random.pick(site.protocols.keys.sorted()) ?? ""
      site.articles[name]?.texts[locale] =
        "New \(random.word), see [it](../\(id)/protocol.yaml).\n\n## More\n\n- \(random.word)"
    }
  }

  private func applyToStrings(of site: inout DraftSite, using random: inout SeededGenerator) {
    let patterns = [
      "title": "{{a.code}} {{b.name}}", "footer": "{{site.baseURL}}", "words.choose": "{{tag}}",
      "words.meaning": "{{name}}, {{code}}", "language": "Tongue",
    ]
    guard let locale = random.pick(site.locales), let key = random.pick(patterns.keys.sorted())
    else { return }
    switch self {
    case .text: site.strings[locale, default: [:]][key] = "words \(random.word)"
    case .pattern: site.strings[locale]?[key] = "\(patterns[key] ?? "") \(random.word)"
    case .searchWords:
      site.strings[locale]?["search.words"] = "\(random.word) = name, light"
      site.strings[locale]?["search.ignored"] = random.pick(["the", "a \(random.word)"])
    case .fullStop: site.fullStops[locale] = random.pick([nil, "!", "。"]) ?? nil
    default:
      if locale != DraftSite.source, key != "language" { site.strings[locale]?[key] = nil }
    }
  }

  private func applyToTemplates(of site: inout DraftSite, using random: inout SeededGenerator) {
    switch self {
    case .template:
      guard let name = random.pick(site.templates.keys.sorted()) else { return }
      site.templates[name, default: ""] += "<!-- \(random.word) -->\n"
    case .wideTemplate:
      guard let name = random.pick(DraftSite.widenings.keys.sorted()) else { return }
      site.widen(name)
    case .asset: site.assets["style.css"] = "p { margin: \(random.word) }\n"
    case .addAsset: site.assets["pictures/\(random.word).svg"] = "<svg/>\n"
    default:
      // The templates ask for this one.
      site.assets[random.pick(site.assets.keys.filter { $0 != "page.css" }.sorted()) ?? ""] = nil
    }
  }

  private func applyToConfiguration(
    of site: inout DraftSite, using random: inout SeededGenerator
  ) {
    switch self {
    case .dropLocale:
      let locale = random.pick(site.locales.filter { $0 != DraftSite.source })
      site.locales.removeAll { $0 == locale }
    case .addLocale:
      let missing = ["en", "fr", "ko"].filter { !site.locales.contains($0) }
      site.locales += random.pick(missing).map { [$0] } ?? []
    case .localeFolder:
      site.hasLocaleFolder.toggle()
      if !site.hasLocaleFolder { site.locales = [DraftSite.source] }
    case .moveLocale: site.locales.shuffle(using: &random)
    case .baseURL: site.baseURL = "https://\(random.word).example/"
    case .indexing: site.listsLikely.toggle()
    case .fingerprint: site.fingerprints.toggle()
    case .target:
      let other = site.precompresses ? nil : "netlify"
      site.target = random.pick(["nginx", "apache", other, nil]) ?? nil
    case .precompress:
      site.precompresses.toggle()
      if site.target == "netlify" { site.target = nil }
    case .outputs:
      let keys = ["sitemap", "robots", "json", "feed", "llms"]
      site.withoutOutputs = Set(keys.filter { _ in random.next() % 3 == 0 })
    default: site.listsFallbackPages.toggle()
    }
  }
}

/// What an edit of a code has to know of the site.
private struct CodeSurroundings {
  let locales: [String]

  /// The other codes of the protocol.
  let numbers: [Int]

  /// The code's own number.
  let own: Int

  /// Whether the protocol has the parties of flows.
  let hasParties: Bool
}

extension DraftSite {
  /// Removes what pages that stand by themselves say of a protocol.
  fileprivate mutating func forgetLinks(to id: String) {
    for (name, article) in articles {
      articles[name]?.texts = article.texts.mapValues {
        $0.contains("../\(id)/") ? "No link." : $0
      }
    }
  }

  /// Has a code name codes of the protocol that its own one likes.
  fileprivate mutating func editLikes(using random: inout SeededGenerator) {
    let liking = protocols.keys.sorted().filter { protocols[$0]?.liked != nil }
    guard let id = random.pick(liking), let liked = protocols[id]?.liked,
      let number = random.pick(protocols[id]?.codes.keys.sorted() ?? [])
    else { return }
    let numbers = protocols[liked]?.codes.keys.sorted() ?? []
    protocols[id]?.codes[number]?.likes = numbers.filter { _ in random.next() % 2 == 0 }
  }

  fileprivate mutating func editCode(
    using random: inout SeededGenerator,
    _ edit: (inout DraftCode, inout SeededGenerator, CodeSurroundings) -> Void
  ) {
    editProtocol(using: &random) { entry, random, locales in
      guard let number = random.pick(entry.codes.keys.sorted()), var code = entry.codes[number]
      else { return }
      let others = entry.codes.keys.filter { $0 != number }.sorted()
      edit(
        &code, &random,
        CodeSurroundings(
          locales: locales, numbers: others, own: number,
          hasParties: entry.parties[DraftSite.source] != nil))
      entry.codes[number] = code
    }
  }

  fileprivate mutating func editProtocol(
    using random: inout SeededGenerator,
    _ edit: (inout DraftProtocol, inout SeededGenerator, [String]) -> Void
  ) {
    guard let id = random.pick(protocols.keys.sorted()), var entry = protocols[id] else { return }
    edit(&entry, &random, locales)
    protocols[id] = entry
  }
}

extension DraftProtocol {
  /// Removes a code and whatever names it.
  fileprivate mutating func remove(_ number: Int) {
    codes[number] = nil
    notes = notes.filter { !$0.key.contains(number) }
    differences = differences.filter { !$0.key.contains(number) }
    for other in codes.keys {
      codes[other]?.related.removeAll { $0 == number }
      let sections = codes[other]?.sections ?? [:]
      codes[other]?.sections = sections.mapValues { texts in
        texts.mapValues { $0.contains("\(number)") ? "No link." : $0 }
      }
    }
  }
}

extension SeededGenerator {
  /// A word that was hardly there before.
  var word: String {
    mutating get { String(next() % 1_000_000, radix: 36) }
  }

  mutating func pick<Element>(_ elements: some Collection<Element>) -> Element? {
    elements.randomElement(using: &self)
  }
}
