extension DraftSite {
  static let headings = ["Description", "How to fix", "When you see it"]

  /// A site of two protocols in three locales, translated in part.
  static var sample: DraftSite {
    var site = DraftSite()
    site.templates = sampleTemplates
    site.assets = [
      "style.css": "p { margin: 0 }\n", "pictures/lamp.svg": "<svg/>\n",
      "page.css": "@import \"style.css\";\np { background: url(pictures/lamp.svg) }\n",
    ]
    site.strings = [
      "en": [
        "language": "English", "sections.description": "Description",
        "sections.encounter": "When you see it", "sections.fix": "How to fix",
        "title": "{{protocol.name}} {{a.code}} or {{b.code}}", "footer": "Lights at sea",
        "words.meaning": "{{code}}: {{name}} means {{{meaning.text}}}.", "words.choose": "Choose",
        "partial": "shown", "comparison.differences.heading": "Key differences",
        "comparison.advice.heading": "When to use which",
        "search.words": "lamp = light", "search.ignored": "the",
      ],
      "fr": [
        "language": "Français", "sections.description": "Description",
        "sections.encounter": "Quand vous le voyez", "sections.fix": "Comment résoudre",
        "title": "{{protocol.name}} {{a.code}} ou {{b.code}}", "words.choose": "Choisir",
      ],
      "ko": [
        "language": "한국어", "sections.description": "설명",
        "sections.encounter": "이 코드를 보게 되는 경우", "sections.fix": "해결 방법",
        "footer": "바다의 빛", "words.meaning": "{{code}}{{particles.topic}} {{name}}.",
      ],
    ]
    site.articles = [
      "about": DraftArticle(
        titles: ["en": "About", "fr": "À propos"], texts: ["en": "About *lights*."], menu: "header")
    ]
    site.protocols = [
      "lsp": .sample(of: [7, 100, 180, 200, 404]), "wave": .sample(of: [10, 300, 301]),
    ]
    site.protocols["lsp"]?.liked = "wave"
    site.protocols["lsp"]?.likeLabels = ["en": ("Like a wave", "Like a light")]
    site.protocols["lsp"]?.codes[180]?.likes = [300, 301]
    return site
  }

  /// For each template what makes its pages show more of other codes and other locales.
  static let widenings = [
    "protocol": "{{#classes}}{{#codes}}{{opening}}{{/codes}}{{/classes}}",
    "code": "{{#classes}}{{#comparisons}}{{other.advice}}{{/comparisons}}{{/classes}}",
    "comparison": "{{#related}}{{#other}}{{>texts}}{{/other}}{{/related}}",
    "head": "{{#locales}}{{strings.footer}}{{/locales}}", "home": "{{>*strings.partial}}",
    "side": "{{>shown}}",
  ]

  mutating func widen(_ template: String) {
    templates[template, default: ""] += Self.widenings[template] ?? ""
  }

  private static let sampleTemplates = [
    "head": """
    <meta name="generator" content="Diptych">
    <link rel="canonical" href="{{site.baseURL}}{{path}}">
    <link rel="stylesheet" href="{{root}}{{assets.page.css}}">
    {{#site.outputs.feed}}feed{{/site.outputs.feed}}{{#site.outputs.json}}json{{/site.outputs.json}}
    {{#alternates}}<a href="{{root}}{{folder}}{{path}}"{{#isCurrent}} class="on"{{/isCurrent}}>{{name}}</a>{{/alternates}}
    {{#menus.header}}{{#items}}{{root}}{{locale.folder}}{{name}} {{title}}{{/items}}{{/menus.header}}{{#menus.footer.items}}{{name}} {{title}}{{/menus.footer.items}}

    """,
    "page":
      "{{>head}}{{plain.page.title}} {{page.title}} {{page.definition.text}} {{#page.text}}{{lang}}{{html}}{{/page.text}}\n",
    "chooser": "{{>head}}{{#locales}}{{tag}} {{name}}: {{strings.words.choose}}\n{{/locales}}",
    "shown": "{{#locales}}{{strings.footer}} {{strings.words.choose}} {{/locales}}\n",
    "texts": "{{#sections}}{{#description}}{{html}}{{/description}}{{fix.html}}{{/sections}}",
    "feed.xml":
      "<generator>Diptych</generator> {{latest.iso}} {{#entries}}{{protocol.name}} {{code.code}} {{code.name}} {{code.updated.iso}} {{code.definition.text}}\n{{/entries}}",
    "llms.txt":
      "{{strings.footer}}{{#pages.items}}{{name}} {{title}}\n{{/pages.items}}{{#listings}}{{protocol.title}}\n{{#codes}}{{code}} {{name}} {{definition.text}}\n{{/codes}}{{/listings}}",
    "404": "{{>head}}{{strings.footer}}\n",
    "home": """
    {{>head}}{{#protocols}}{{id}} {{name}} {{title}} {{summary}} {{counts.codes.number}}
    {{/protocols}}{{>confused}}{{root}}assets/search/{{locale.tag}}.js
    """,
    "confused": """
    {{#confused}}{{protocol.name}}:{{#comparisons}} {{a.code}} {{a.name}}-{{b.code}}{{/comparisons}}
    {{/confused}}
    """,
    "protocol": """
    {{>head}}{{protocol.title}} {{#protocol.image}}{{address}}{{/protocol.image}}
    {{#classes}}{{class.label}}: {{#codes}}{{code}} {{name}} {{gloss}}; {{/codes}}
    {{/classes}}{{>confused}}
    """,
    "code": """
    {{>head}}{{#code}}{{code}} {{name}} {{updated.text}} {{class.name}} {{opening}}{{#sections}}{{#description}}{{{html}}}{{/description}}
    {{#encounter}}{{{html}}}{{/encounter}}{{#fix}}{{{html}}}{{/fix}}{{/sections}}
    {{#parts}}{{id}} {{label}} {{role}}: {{#passage}}{{lang}}{{{html}}}{{/passage}}{{/parts}}
    {{#references}}{{title}} {{/references}}{{#facts.rows}}{{label}}: {{#values}}{{url}}{{text}}{{name}}{{separator}}{{/values}}{{/facts.rows}}
    {{#flow}}{{width}}{{#parties}}{{name}}{{/parties}}{{#steps}}{{from.phrase}} {{to.name}}{{start}}{{span}}{{lang}}{{#isBack}}<{{/isBack}} {{message}}{{#isCode}}!{{/isCode}}{{/steps}}{{/flow}}{{/code}}
    {{#likely}}{{a.code}}-vs-{{b.code}} {{/likely}}
    {{#classes}}{{class.name}}{{#comparisons}} {{other.code}} {{other.name}}{{/comparisons}}
    {{/classes}}
    """,
    "side":
      "{{code}} {{name}} {{gloss}} {{class.label}}{{#sections}}{{#description}}{{{html}}}{{/description}}{{/sections}}\n",
    "comparison": """
    {{>head}}{{strings.title}} ({{canonicalTag}}{{^isIndexed}} hidden{{/isIndexed}}{{#versions}} {{tag}}{{/versions}})
    {{#a}}{{>side}}{{/a}}{{#b}}{{>side}}{{/b}}{{#sameClass}}one class{{/sameClass}}
    {{#difference}}{{#isStale}}old{{/isStale}}{{#sentences}}{{lang}}{{html}}{{/sentences}}{{/difference}}
    {{#keyDifferences}}{{lang}}{{html}}{{/keyDifferences}}{{#whenToUse}}{{lang}}{{html}}{{/whenToUse}}
    {{#note}}{{{html}}}{{/note}}{{#facts.rows}}{{label}}{{#differs}}!{{/differs}}{{#b}}{{url}}{{text}}{{#isOnly}}!{{/isOnly}}{{/b}}{{/facts.rows}}{{#quotesUse}}quoted{{/quotesUse}}
    {{#summary}}{{lang}}{{#a}}{{strings.words.meaning}}{{/a}}{{#b}}{{strings.words.meaning}}{{/b}}{{/summary}}
    {{#encounters}}{{#a}}{{{encounter}}}{{/a}}{{#b}}{{{encounter}}}{{/b}}{{/encounters}}
    {{#advises}}advises{{#use}}{{lang}}{{#a}}{{{use}}}{{/a}}{{#b}}{{{use}}}{{/b}}{{/use}}{{/advises}}
    {{#advice}}{{#a}}{{{advice}}}{{/a}}{{#b}}{{{advice}}}{{/b}}{{/advice}}
    {{#specifications}}{{title}} {{/specifications}}
    {{#related}}{{a.code}}-vs-{{b.code}} {{other.name}}; {{/related}}{{strings.footer}}

    """,
  ]
}

extension DraftProtocol {
  static func sample(of numbers: [Int]) -> DraftProtocol {
    var entry = DraftProtocol(
      names: ["en": "LSP", "fr": "PSL"],
      classNames: ["en": ["low": "Calm", "high": "Storm"], "fr": ["low": "Calme"]],
      factNames: ["en": ["Kind", "Light", "Sound"], "fr": ["Genre", "Lumière", "Son"]])
    for (index, number) in numbers.enumerated() {
      var code = DraftCode.sample(number)
      if index > 0 { code.related = [numbers[index - 1]] }
      if index % 2 == 0 { code.translate(to: "fr") }
      entry.codes[number] = code
    }
    entry.notes[[numbers[0], numbers[1]]] = ["en": "Do not confuse them."]
    return entry
  }
}

extension DraftCode {
  static func sample(_ number: Int) -> DraftCode {
    DraftCode(
      names: ["en": "Light \(number)"],
      sections: [
        "en": Dictionary(
          uniqueKeysWithValues: DraftSite.headings.map { ($0, "The \($0) of \(number).") })
      ], references: [1000 + number % 3], fact: number % 2 == 0 ? "first" : nil,
      updated: ["en": "2026-11-\(10 + number % 20)"])
  }

  mutating func translate(to locale: String) {
    names[locale] = "\(locale) name"
    sections[locale] = Dictionary(
      uniqueKeysWithValues: DraftSite.headings.map { ($0, "\(locale): \($0).") })
  }
}
