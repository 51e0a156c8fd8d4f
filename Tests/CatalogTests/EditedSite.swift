import Files
import Foundation
import Harness
import Testing

@testable import Catalog

/// A change of a site's files.
struct Edit: Sendable, CustomTestStringConvertible {
  /// The new texts of files by name; `nil` for a file that is removed.
  let texts: [String: String?]

  /// What is to be looked at again: the files, unless their folder says more.
  let named: [String]

  /// Folders that come or go with all that is in them.
  let folders: [String]

  init(_ texts: [String: String?], naming named: [String]? = nil, folders: [String] = []) {
    self.texts = texts
    self.named = named ?? texts.keys.sorted()
    self.folders = folders
  }

  var testDescription: String { named.joined(separator: ", ") }
}

/// A site in a folder of its own that is edited; it is removed when the test is over.
struct EditedSite: ~Copyable {
  let root: SiteRoot

  init() throws {
    root = SiteRoot(path: TemporaryFolder.newPath())
    try write(Self.files)
  }

  deinit {
    _ = try? FolderTree.remove(root.path)
  }

  func apply(_ edit: Edit) throws {
    try write(edit.texts)
  }

  func undo(_ edit: Edit) throws {
    try write(Dictionary(uniqueKeysWithValues: edit.texts.keys.map { ($0, Self.files[$0] ?? nil) }))
  }

  /// A folder is there as long as there are files in it.
  private func write(_ texts: [String: String?]) throws {
    for (name, text) in texts {
      let path = root.path(of: name)
      if let text {
        try FolderTree.make(FolderTree.parent(of: path))
        try Data(text.utf8).write(to: URL(filePath: path))
      } else {
        try FolderTree.remove(path)
        var folder = FolderTree.parent(of: path)
        while folder != root.path, (try? FileReading.entries(of: folder))?.isEmpty != false {
          try FolderTree.remove(folder)
          folder = FolderTree.parent(of: folder)
        }
      }
    }
  }
}

// MARK: The site and its edits

extension EditedSite {
  fileprivate static let files = [
    "diptych.yaml":
      "{baseURL: 'https://lights.example/', sourceLocale: en, locales: [en, fr, ko]}\n",
    "Templates/page.mustache": "{{code}}\n",
    "Templates/assets/style.css": "p {}\n",
    "Locales/en.yaml": """
    language: English
    sections: {description: Description, encounter: When you see it, fix: How to fix}
    hint: {first: Choose a code., second: Choose another.}
    """,
    "Locales/fr.yaml": """
    language: Français
    sections: {encounter: Quand vous le voyez, fix: Comment résoudre}
    hint: {first: Choisissez un code.}
    """,
    "Locales/ko.yaml": "language: 한국어\n",
    "Content/lsp/protocol.yaml": protocolFile(values: "red: Red, white: White"),
    "Content/lsp/protocol.fr.yaml": """
    title: Lanternes
    classes: [{id: calm, name: Calme}]
    facts: [{id: colour, label: Couleur, values: {red: Rouge}}]
    """,
    "Content/lsp/10.md": code("Steady", "related: 12\nfacts: {colour: red}"),
    "Content/lsp/10.fr.md": "---\nname: Fixe\n---\n## How to fix\n\nRien.\n",
    "Content/lsp/12.md": code("Swinging", "related: [10, 14]\nfacts: {colour: white}"),
    "Content/lsp/14.md": code("Out"),
    "Content/lsp/pairs/10-vs-12.md": "---\n---\nBoth burn.\n",
    "Content/lsp/pairs/10-vs-12.fr.md": "---\n---\nLes deux brûlent.\n",
    "Content/one/protocol.yaml":
      "{name: One, title: Number One, classes: [{id: all, name: All, codes: 1-9}]}\n",
    "Content/one/1.md": code("Only"),
  ]

  fileprivate static func protocolFile(values: String) -> String {
    """
    name: LSP
    title: Lanterns
    classes: [{id: calm, name: Calm, codes: 10-12}, {id: storm, name: Storm, codes: 13-19}]
    facts: [{id: colour, label: Colour, type: choice, values: {\(values)}}]
    """
  }

  fileprivate static func code(_ name: String, _ keys: String = "") -> String {
    """
    ---
    name: \(name)
    \(keys)
    ---
    ## Description

    The light is \(name).

    ## When you see it

    At night.

    ## How to fix

    Nothing to do.
    """
  }
}

extension Edit {
  static let all = [
    // Files of codes.
    Edit(["Content/lsp/10.md": EditedSite.code("Still", "related: 14\nfacts: {colour: white}")]),
    Edit(["Content/lsp/10.md": EditedSite.code("Steady", "relatd: 12")]),
    Edit(["Content/lsp/12.md": "---\nname: [\n"]),
    Edit(["Content/lsp/16.md": EditedSite.code("New", "related: [18, 10]")]),
    Edit(["Content/lsp/010.md": EditedSite.code("Old")]),
    Edit(["Content/lsp/10.fr.md": nil]),
    Edit(["Content/lsp/10.md": nil]),
    Edit(["Content/lsp/14.md": nil, "Content/lsp/14.ko.md": "---\n---\n"]),
    Edit(["Content/lsp/notes.txt": "No code.", "Content/lsp/.hidden": ""]),
    // Files of protocols.
    Edit(["Content/lsp/protocol.yaml": EditedSite.protocolFile(values: "red: Red, blue: Blue")]),
    Edit(["Content/lsp/protocol.yaml": "name: LSP"]),
    Edit(["Content/lsp/protocol.fr.yaml": "classes: [{id: calms, name: Calme}]"]),
    Edit(["Content/lsp/protocol.fr.yaml": nil, "Content/lsp/protocol.ko.yaml": "name: 등불"]),
    Edit(["Content/lsp/protocol.yaml": nil]),
    Edit(["Content/one/protocol.yaml": nil, "Content/one/1.md": nil]),
    Edit(
      [
        "Content/two/protocol.yaml":
          "{name: Two, title: Number Two, classes: [{id: all, name: All, codes: 1-9}]}",
        "Content/two/1.md": EditedSite.code("First"), "Content/two/2.md": EditedSite.code("Second"),
      ], naming: ["Content/two"]),
    Edit(
      [
        "Content/two/protocol.yaml":
          "{name: Two, title: Number Two, classes: [{id: all, name: All, codes: 1-9}]}",
        "Content/two/1.md": EditedSite.code("Only"),
      ], folders: ["Content/two"]),
    Edit(["Content/README.md": "Not here."]),
    // Notes.
    Edit(["Content/lsp/pairs/10-vs-12.md": "---\n---\nBoth *still* burn.\n"]),
    Edit(["Content/lsp/pairs/10-vs-12.md": nil]),
    Edit([
      "Content/lsp/pairs/12-vs-14.md": "---\n---\n", "Content/lsp/pairs/14-vs-12.md": "",
    ]),
    Edit(["Content/lsp/pairs/10-vs-12.md": nil, "Content/lsp/pairs/10-vs-12.fr.md": nil]),
    // String tables.
    Edit(["Locales/en.yaml": "language: English\nsections: {description: Meaning}\n"]),
    Edit(["Locales/fr.yaml": "language: Français\nhint: {frist: Choisissez.}\ntitle: Rien\n"]),
    Edit(["Locales/ko.yaml": nil, "Locales/ja.yaml": "language: 日本語\n"]),
    Edit(["Locales/en.yaml": "sections: {}\n"]),
    Edit(
      ["Locales/en.yaml": nil, "Locales/fr.yaml": nil, "Locales/ko.yaml": nil],
      folders: ["Locales"]),
    // Templates and assets.
    Edit(["Templates/page.mustache": "{{name}}\n", "Templates/part.mustache": "{{code}}\n"]),
    Edit(["Templates/page.mustache": nil]),
    Edit(
      ["Static/.well-known/lamp.txt": "on\n", "Static/lamp.ico": "lamp"], folders: ["Static"]),
    Edit(
      ["Templates/assets/style.css": nil, "Templates/assets/icons/lamp.svg": "<svg/>\n"],
      folders: ["Templates/assets/icons"]),
    // The configuration.
    Edit([
      "diptych.yaml": "{baseURL: 'https://lights.example/', sourceLocale: fr, locales: [fr, en]}\n"
    ]),
    Edit(["diptych.yaml": "locales: ["]),
    Edit(["diptych.yaml": nil]),
  ]
}
