import Catalog

/// A small protocol with a translation in which every state occurs.
enum Lanterns {
  static let files = [
    "diptych.yaml":
      "{baseURL: 'https://codes.example/', sourceLocale: en, locales: [en, fr, ko]}\n",
    "Templates/404.mustache": "404\n",
    "Locales/en.yaml": """
    language: English
    sections: {description: Description, encounter: When you see it, fix: How to fix}
    """,
    "Locales/fr.yaml": """
    language: Français
    sections: {encounter: Quand vous le voyez, fix: Comment résoudre}
    """,
    "Locales/ko.yaml": "language: 한국어\n",
    "Content/lsp/protocol.yaml": """
    name: LSP
    title: Lantern Semaphore Protocol
    classes: [{id: all, name: All, codes: 10-39}]
    facts:
      - {id: colour, label: Colour, type: choice, values: {red: Red, white: White}}
      - {id: ships, label: Ships, type: choices, values: {tug: Tug, liner: Liner}}
      - {id: flags, label: Flags, type: tokens, values: {none: None}}
      - {id: horns, label: Horns, type: tokens}
    """,
    "Content/lsp/10.md": code(
      "Steady", related: "20", "The light burns.", "At night,\nwith `fog` far off.",
      "Nothing to do."
    ),
    "Content/lsp/20.md": code(
      "Swinging", related: "10, 30", "The light swings.", "In a gale.", "Take it down."),
    "Content/lsp/30.md": code("Out", related: "", "The light is out.", "At day.", "Light it."),
    "Content/lsp/pairs/10-vs-20.md": "---\n---\nBoth burn.\n",
    "Content/lsp/10.fr.md": """
    ---
    translatedFrom:
      description: \(stamp(of: "The light burns."))
      encounter: \(stamp(of: "At dusk."))
    ---
    ## Description

    Le feu brûle.

    ## Quand vous le voyez

    La nuit.
    """,
    "Content/lsp/20.fr.md": """
    ---
    translatedFrom:
      fix: \(stamp(of: "Take it in."))
    ---
    ## Description

    Le feu balance.

    ## Quand vous le voyez

    In a
    gale.

    ## Comment résoudre

    Rentrez-le.
    """,
    "Content/lsp/pairs/10-vs-20.fr.md": "---\n---\nLes deux brûlent.\n",
  ]

  static func code(
    _ name: String, related: String, _ description: String, _ encounter: String, _ fix: String
  ) -> String {
    """
    ---
    name: \(name)
    related: [\(related)]
    ---
    ## Description

    \(description)

    ## When you see it

    \(encounter)

    ## How to fix

    \(fix)

    """
  }

  static func stamp(of text: String) -> TextStamp {
    TextStamp(of: text.utf8)
  }
}
