import Harness

/// A site in the making, from which tests write the files.
struct DraftSite {
  static let source = "en"

  var baseURL = "https://codes.example/"
  var locales = ["en", "fr", "ko"]
  var listsFallbackPages = false

  /// Whether the pages of a locale are in a folder of its own; needed where there are several.
  var hasLocaleFolder = true

  /// Whether search engines are told only of likely comparisons.
  var listsLikely = false

  /// What the configuration switches off.
  var withoutOutputs: Set<String> = []
  var protocols: [String: DraftProtocol] = [:]

  /// For each locale its strings by key; keys have at most two dots.
  var strings: [String: [String: String]] = [:]
  var templates: [String: String] = [:]
  var assets: [String: String] = [:]

  /// What is published as it is, by the address.
  var staticFiles: [String: String] = [:]

  /// The images of texts, by their names as seen from `Content/`.
  var images: [String: String] = [:]

  /// The pages that stand by themselves, by their names.
  var articles: [String: DraftArticle] = [:]

  /// What `theme` says, if anything.
  var theme: String?

  /// Whether assets are published under names that change with their content.
  var fingerprints = true

  /// The host whose files are written, too.
  var target: String?

  /// Whether builds are told to write compressed forms.
  var precompresses = false

  /// What a build of the site is told.
  var arguments: [String] { precompresses ? ["--precompress"] : [] }

  /// For each locale the full stop of its grammar.
  var fullStops: [String: String] = [:]

  /// What stands in the comments of all files.
  var comment = "a comment"

  var tree: FileTree {
    var texts = ["diptych.yaml": configuration]
    for locale in locales { texts["Locales/\(locale).yaml"] = stringTable(of: locale) }
    for (name, text) in templates {
      texts["Templates/\(name).mustache"] = "{{! \(comment) }}\n\(text)"
    }
    for (path, text) in assets { texts["Templates/assets/\(path)"] = text }
    for (path, text) in images { texts["Content/\(path)"] = text }
    for (path, text) in staticFiles { texts["Static/\(path)"] = text }
    for (name, article) in articles {
      for locale in locales {
        guard let text = article.file(in: locale, comment: comment) else { continue }
        let infix = locale == Self.source ? "" : ".\(locale)"
        texts["Content/pages/\(name)\(infix).md"] = text
      }
    }
    for (id, entry) in protocols {
      let liked = entry.liked.flatMap { protocols[$0] }.map { Set($0.codes.keys) }
      for (path, text) in entry.files(locales: locales, liked: liked, comment: comment) {
        texts["Content/\(id)/\(path)"] = text
      }
    }
    return FileTree(texts)
  }

  private var configuration: String {
    """
    # \(comment)
    baseURL: \(baseURL)
    sourceLocale: \(Self.source)
    locales: [\(locales.joined(separator: ", "))]
    localeFolder: \(hasLocaleFolder || locales.count > 1)
    indexing: \(listsLikely ? "likely" : "all")\(theme.map { "\ntheme: \($0)" } ?? "")
    translations: {fallbackPages: \(listsFallbackPages ? "own" : "source")}
    hosting: {fingerprint: \(fingerprints)\(target.map { ", target: \($0)" } ?? "")}
    outputs: {\(withoutOutputs.sorted().map { "\($0): false" }.joined(separator: ", "))}

    """
  }

  private func stringTable(of locale: String) -> String {
    let keys = strings[locale] ?? [:]
    var lines = ["# \(comment)"]
    if let fullStop = fullStops[locale] { lines.append("grammar: {fullStop: \"\(fullStop)\"}") }
    var group: Substring?
    for (key, text) in keys.sorted(by: { $0.key < $1.key }) {
      let parts = key.split(separator: ".")
      if parts.count == 1 {
        lines.append("\(key): \"\(text)\"")
      } else {
        if group != parts[0] { lines.append("\(parts[0]):") }
        lines.append(
          parts.count == 2
            ? "  \(parts[1]): \"\(text)\"" : "  \(parts[1]): {\(parts[2]): \"\(text)\"}")
      }
      group = parts.count == 1 ? nil : parts[0]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A page of a draft that stands by itself.
struct DraftArticle {
  /// In each locale that has any.
  var titles: [String: String]
  var texts: [String: String]
  var menu: String?
  var order: Int?

  func file(in locale: String, comment: String) -> String? {
    let isSource = locale == DraftSite.source
    guard isSource || titles[locale] != nil || texts[locale] != nil else { return nil }
    var lines = ["---", "# \(comment)"]
    if let title = titles[locale] { lines.append("title: \(title)") }
    if isSource, let menu { lines.append("menu: \(menu)") }
    if isSource, let order { lines.append("order: \(order)") }
    return (lines + ["---", texts[locale] ?? ""]).joined(separator: "\n") + "\n"
  }
}

/// A protocol of a draft; its codes below 200 are of class `low`, the others of class `high`.
struct DraftProtocol {
  /// The names in each locale that has any.
  var names: [String: String] = [:]

  /// For each locale what it is, in a line.
  var summaries: [String: String] = [:]

  /// For each locale the names of classes.
  var classNames: [String: [String: String]] = [:]

  /// For each locale the labels of the fact `kind` and of its values.
  var factNames: [String: [String]] = [:]

  /// For each locale the phrase of the fact's first value, and the sentence for its difference.
  var phrases: [String: String] = [:]
  var sentences: [String: String] = [:]
  var codes: [Int: DraftCode] = [:]

  /// For each locale the names of the parties `ship` and `shore`; flows need those of the source.
  var parties: [String: [String]] = [:]

  /// The protocol whose codes its fact `like` names, as far as that is there.
  var liked: String?

  /// For each locale the label of that fact, and the one under which those codes list the ones that
  /// name them.
  var likeLabels: [String: (label: String, inverse: String?)] = [:]

  /// Its picture for social networks.
  var image: String?

  /// The sections that it declares, in their order; none for the default.
  var sections: [String] = []

  /// Notes by locale, by pair.
  var notes: [[Int]: [String: String]] = [:]

  /// The differences in the same files, likewise.
  var differences: [[Int]: [String: String]] = [:]

  /// - Parameter liked: the codes that the fact `like` may name; `nil` if there is no such fact.
  func files(locales: [String], liked: Set<Int>?, comment: String) -> [String: String] {
    let liked = likeLabels[DraftSite.source] == nil ? nil : liked
    var files: [String: String] = [:]
    for locale in locales where locale == DraftSite.source || names[locale] != nil {
      let infix = locale == DraftSite.source ? "" : ".\(locale)"
      files["protocol\(infix).yaml"] = "# \(comment)\n" + names(in: locale, isLiking: liked != nil)
    }
    for (number, code) in codes {
      for locale in locales {
        guard let text = code.file(in: locale, liked: liked, comment: comment) else { continue }
        let infix = locale == DraftSite.source ? "" : ".\(locale)"
        files["\(number)\(infix).md"] = text
      }
    }
    for (pair, texts) in notes {
      for locale in locales {
        guard let text = texts[locale] else { continue }
        let infix = locale == DraftSite.source ? "" : ".\(locale)"
        let key = differences[pair]?[locale].map { "difference: \($0)\n" } ?? ""
        files["pairs/\(pair[0])-vs-\(pair[1])\(infix).md"] =
          "---\n# \(comment)\n\(key)---\n\(text)\n"
      }
    }
    return files
  }

  private func names(in locale: String, isLiking: Bool) -> String {
    let isSource = locale == DraftSite.source
    let name = names[locale] ?? "?"
    var lines = ["name: \(name)", "title: The \(name) protocol"]
    if let summary = summaries[locale] { lines.append("summary: \(summary)") }
    let classes = classNames[locale] ?? [:]
    if !classes.isEmpty { lines.append("classes:") }
    for (id, name) in classes.sorted(by: { $0.key < $1.key }) {
      lines += ["  - id: \(id)", "    name: \(name)"]
      if isSource { lines.append("    codes: \(id == "low" ? "1-199" : "200-999")") }
    }
    if isSource, let image { lines.append("image: \(image)") }
    let likeLabels = isLiking ? likeLabels[locale] : nil
    if factNames[locale]?.count == 3 || likeLabels != nil { lines.append("facts:") }
    if let labels = likeLabels {
      lines += ["  - id: like", "    label: \(labels.label)"]
      if isSource { lines += ["    type: codes", "    protocol: \(liked ?? "")"] }
      if let inverse = labels.inverse { lines.append("    inverse: \(inverse)") }
    }
    if let names = factNames[locale], names.count == 3 {
      lines += ["  - id: kind", "    label: \(names[0])"]
      if isSource { lines.append("    type: choice") }
      let phrase = phrases[locale].map { ", phrase: \($0)" } ?? ""
      lines += ["    values:", "      first: {name: \(names[1])\(phrase)}"]
      lines += ["      second: \(names[2])"]
      if let pattern = sentences[locale] { lines.append("    difference: \"\(pattern)\"") }
    }
    if let names = parties[locale] {
      lines += [
        "parties:", "  ship: {name: \(names[0]), phrase: \(names[1])}", "  shore: \(names[0])",
      ]
    }
    if isSource, !sections.isEmpty {
      lines += ["sections:"] + sections.map { "  - \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A code of a draft.
struct DraftCode {
  /// Names by locale; only the source locale's must be there.
  var names: [String: String]

  /// For each locale the texts of its sections by heading.
  var sections: [String: [String: String]]
  var related: [Int] = []
  var references: [Int] = []
  var fact: String?

  /// The codes of another protocol that the fact `like` names.
  var likes: [Int] = []

  /// The lines of its flow.
  var flow: [String] = []

  /// What is shown instead of the number, and the class that it then says that it is of.
  var shown: (code: String, classID: String)?

  /// Earlier names.
  var aliases: [String] = []

  /// For each locale the date of the text.
  var updated: [String: String] = [:]

  /// For each locale the clauses.
  var clauses: [String: [String: String]] = [:]

  /// For each locale the gloss.
  var glosses: [String: String] = [:]

  /// - Parameter liked: the codes that the fact `like` may name; `nil` if there is no such fact.
  func file(in locale: String, liked: Set<Int>?, comment: String) -> String? {
    let isSource = locale == DraftSite.source
    guard isSource || names[locale] != nil || sections[locale] != nil else { return nil }
    var lines = ["---", "# \(comment)"]
    if let name = names[locale] { lines.append("name: \(name)") }
    if let gloss = glosses[locale] { lines.append("gloss: \(gloss)") }
    if let date = updated[locale] { lines.append("updated: \(date)") }
    if isSource {
      lines.append("related: [\(related.map(String.init).joined(separator: ", "))]")
      lines.append("references: [\(references.map { "RFC \($0)" }.joined(separator: ", "))]")
      if let shown { lines += ["code: \(shown.code)", "class: \(shown.classID)"] }
      if !aliases.isEmpty { lines.append("aliases: [\(aliases.joined(separator: ", "))]") }
      var facts = fact.map { ["kind: \($0)"] } ?? []
      let named = likes.filter { liked?.contains($0) ?? false }
      if !named.isEmpty {
        facts.append("like: [\(named.map(String.init).joined(separator: ", "))]")
      }
      if !facts.isEmpty { lines.append("facts: {\(facts.joined(separator: ", "))}") }
      if !flow.isEmpty { lines += ["flow:"] + flow.map { "  - \($0)" } }
    }
    if let clauses = clauses[locale], !clauses.isEmpty {
      lines.append("clauses:")
      lines += clauses.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
    }
    lines.append("---")
    for (heading, text) in (sections[locale] ?? [:]).sorted(by: { $0.key < $1.key }) {
      lines += ["## \(heading)", "", text, ""]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
