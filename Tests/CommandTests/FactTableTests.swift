import Harness
import Testing

@Suite struct `The table of facts of two codes` {
  @Test func `marks the values that only one has, in whatever order they stand`() async throws {
    var site = try Fixtures.validSite()
    site.overlay(
      FileTree([
        "Content/lsp/protocol.yaml": """
        name: LSP
        title: Lantern Semaphore Protocol
        sections: [{id: description, role: meaning, required: false}]
        classes: [{id: all, name: All, default: true}]
        facts:
          - {id: keeper, label: Keeper, type: choices, values: {a: {name: Anna}, b: {name: Ben}, c: {name: Carl}}}
          - {id: signs, label: Signs, type: tokens}

        """,
        "Content/lsp/protocol.fr.yaml": "{}\n", "Content/lsp/10.fr.md": "---\n---\n",
        "Content/lsp/10.md": "---\nname: Calm\nfacts: {keeper: [c, a, b], signs: [x, y]}\n---\n",
        "Content/lsp/20.md": "---\nname: Gale\nfacts: {keeper: [b, a], signs: [y, z]}\n---\n",
        "Content/lsp/FOG.md": "---\nname: Fog\nfacts: {keeper: c, signs: w}\n---\n",
        "Templates/comparison.mustache": """
        {{#facts.rows}}{{label}}: {{#a}}{{#isOnly}}!{{/isOnly}}{{text}} {{/a}}| {{#b}}{{#isOnly}}!{{/isOnly}}{{text}} {{/b}}
        {{/facts.rows}}
        """,
      ]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation("build", "--root", folder.path)
    #expect(run.status == .done, "\(run.error)")
    let pages = try FileTree(of: "\(folder.path)/public")
    #expect(
      pages.text("en/compare/lsp/10-vs-20.html")
        == "Keeper: !Carl Anna Ben | Ben Anna \nSigns: !x y | y !z \n")
    #expect(
      pages.text("en/compare/lsp/10-vs-FOG.html")
        == "Keeper: Carl !Anna !Ben | Carl \nSigns: !x !y | !w \n")
  }
}
