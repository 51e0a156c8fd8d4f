import SampleSites
import Testing

@testable import Pages

/// In the site of lanterns, 10 is translated into all languages, 12 into Korean and, but for when
/// it is met, into French, FOG into French, and 20 into none. The class of 20 and FOG has no Korean
/// name.
@Suite struct `The sentences of a comparison` {
  private static let template = """
    {{#summary}}{{>language}}{{/summary}} {{#encounters}}{{>language}}{{/encounters}} \
    {{#advice}}{{>language}}{{/advice}}
    """

  @Test(arguments: [
    ("en", "10-vs-12", "own own own"), ("en", "20-vs-FOG", "own own own"),
    ("fr", "10-vs-12", "own en own"), ("fr", "10-vs-20", "en en en"),
    ("fr", "10-vs-FOG", "own own own"), ("fr", "12-vs-20", "en en en"),
    ("fr", "12-vs-FOG", "own en own"), ("fr", "20-vs-FOG", "en en en"),
    ("ko", "10-vs-12", "own own own"), ("ko", "10-vs-20", "en en en"),
    ("ko", "10-vs-FOG", "en en en"), ("ko", "12-vs-FOG", "en en en"),
  ])
  func `are in the page's language if both codes are, and else in the source's`(
    locale: String, pair: String, languages: String
  ) async throws {
    let pages = try await Sites.prepare(
      Sites.lanterns,
      templates: [
        "comparison": Self.template, "language": "{{#lang}}{{lang}}{{/lang}}{{^lang}}own{{/lang}}",
      ])
    #expect(try pages.text(at: "\(locale)/compare/lsp/\(pair).html") == languages)
  }

  @Test(arguments: [
    ("fr", "10-vs-FOG", "Pour 10 (Feu fixe) : Il n’y a rien à corriger."),
    ("fr", "10-vs-20", "For 10 (Steady Light): Nothing needs fixing."),
    ("ko", "10-vs-FOG", "For 10 (Steady Light): Nothing needs fixing."),
    ("ko", "10-vs-12", "10(고정등)의 경우: 고칠 것이 없습니다."),
  ])
  func `take their words and their content from one language`(
    locale: String, pair: String, sentence: String
  ) async throws {
    let pages = try await Sites.prepare(
      Sites.lanterns,
      templates: ["comparison": "{{#advice}}{{#a}}{{strings.do}}{{/a}}{{/advice}}"])
    #expect(try pages.text(at: "\(locale)/compare/lsp/\(pair).html") == sentence)
  }

  @Test(arguments: [
    ("fr", "12-vs-FOG", "12 : Mer calme ; FOG : avis de tempête."),
    ("ko", "10-vs-12", "10은 잔잔한 바다, 12는 잔잔한 바다입니다."),
    ("ko", "12-vs-FOG", "12 is Calm Sea, FOG is storm-warning."),
  ])
  func `name classes in their own language`(
    locale: String, pair: String, sentence: String
  ) async throws {
    let pages = try await Sites.prepare(
      Sites.lanterns, templates: ["comparison": "{{#summary}}{{strings.classes}}{{/summary}}"])
    #expect(try pages.text(at: "\(locale)/compare/lsp/\(pair).html") == sentence)
  }
}

@Suite struct `Text that is not in the page's language` {
  private static let section = "{{#lang}}{{lang}}{{/lang}}{{^lang}}own{{/lang}} {{html}}"

  @Test(arguments: [
    ("en", "own <p>Watches end.</p>\n"), ("fr", "en <p>Watches end.</p>\n"),
    ("ko", "own <p>당직 마지막 날에 나타납니다.</p>\n"),
  ])
  func `is marked where it is a section`(locale: String, text: String) async throws {
    let pages = try await Sites.prepare(
      Sites.lanterns,
      templates: ["code": "{{#code.sections.encounter}}\(Self.section){{/code.sections.encounter}}"]
    )
    #expect(try pages.text(at: "\(locale)/lsp/12.html") == text)
  }

  @Test(arguments: [
    ("en", "10", "Steady Light / Steady Light"), ("fr", "10", "Feu fixe / Feu fixe"),
    ("fr", "12", "Slow Flash / <span lang=\"en\">Slow Flash</span>"),
    ("ko", "FOG", "Fog &lt;dense&gt; / <span lang=\"en\">Fog &lt;dense&gt;</span>"),
  ])
  func `is marked where it is a name, but for titles and attributes`(
    locale: String, code: String, text: String
  ) async throws {
    let pages = try await Sites.prepare(
      Sites.lanterns, templates: ["code": "{{plain.code.name}} / {{code.name}}"])
    #expect(try pages.text(at: "\(locale)/lsp/\(code).html") == text)
  }

  @Test(arguments: [
    ("en", "Lantern &amp; Semaphore Protocol"), ("fr", "Protocole de sémaphore à lanternes"),
    ("ko", "<span lang=\"en\">Lantern &amp; Semaphore Protocol</span>"),
  ])
  func `is marked where it is a protocol's title`(locale: String, title: String) async throws {
    let pages = try await Sites.prepare(
      Sites.lanterns, templates: ["protocol": "{{protocol.title}}"])
    #expect(try pages.text(at: "\(locale)/lsp/index.html") == title)
  }

  @Test(arguments: [
    ("en", "Calm Sea, storm-warning, "), ("fr", "Mer calme, avis de tempête, "),
    ("ko", "잔잔한 바다, <span lang=\"en\">storm-warning</span>, "),
  ])
  func `is marked where it is the name of a class`(locale: String, labels: String) async throws {
    let pages = try await Sites.prepare(
      Sites.lanterns, templates: ["protocol": "{{#classes}}{{class.label}}, {{/classes}}"])
    #expect(try pages.text(at: "\(locale)/lsp/index.html") == labels)
  }
}
