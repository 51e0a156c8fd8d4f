import Testing

/// One of the three pages that Diptych began with: the comparison of two SIP codes in a locale that
/// nothing is translated into.
struct SeedPage: Sendable, CustomTestStringConvertible {
  /// A code with its name, as headings and links say it.
  typealias Code = (code: String, name: String)

  /// What the locale calls the parts of a page.
  struct Labels: Sendable {
    let sections: [String]
    let differences: String
    let advice: String
    let learnMore: String

    /// What else stands under `learnMore`; the seeds end with its heading.
    let links: (allCodes: String, specifications: String, related: String)
  }

  let locale: String
  let codes: (Code, Code)
  let labels: Labels

  /// The specifications of the two codes.
  let specifications: [String]

  /// The comparisons that are offered next: what the codes declare, then the rest.
  let related: [(Code, Code)]

  var pair: String { "\(codes.0.code)-vs-\(codes.1.code)" }

  var path: String { "\(locale)/compare/sip/\(pair).html" }

  var testDescription: String { "\(locale) \(pair)" }

  /// The lines of the page as `PageLine.outline` writes them. The seeds have the advice for both
  /// codes in one paragraph; here it is one for each.
  var outline: [String] {
    let sections = labels.sections.flatMap { ["## \($0)", "¶"] }
    let differences = (1...5).flatMap { ["\($0).", "¶"] }
    let links: [String] =
      [codes.0, codes.1].map { "-> SIP \($0.code) \($0.name)" }
      + ["-> \(labels.links.allCodes)", "## \(labels.links.specifications)"]
      + specifications.map { "-> \($0)" }
      + ["## \(labels.links.related)"] + related.map { "-> \(Self.title($0))" }
    return ["¶", "# SIP \(Self.title(codes))", "¶"]
      + sections + sections
      + ["## \(labels.differences)"] + differences
      + ["## \(labels.advice)", "¶", "¶"]
      + ["## \(labels.learnMore)"] + links
  }

  private static func title(_ codes: (Code, Code)) -> String {
    "\(codes.0.code) \(codes.0.name) vs \(codes.1.code) \(codes.1.name)"
  }
}

extension SeedPage {
  static let all = [
    SeedPage(
      locale: "ko", codes: (ringing, proxyAuthentication),
      labels: Labels(
        sections: ["설명", "이 코드를 보게 되는 경우", "해결 방법"],
        differences: "주요 차이점", advice: "언제 어떤 것을 사용할지", learnMore: "더 알아보기",
        links: ("모든 SIP 코드", "관련 규격", "관련 비교")),
      specifications: ["RFC 3261 §21.1.2", "RFC 3261 §21.4.8"],
      related: [
        (ringing, progress), (unauthorized, proxyAuthentication), (ringing, unauthorized),
        (progress, proxyAuthentication),
      ]),
    SeedPage(
      locale: "fr", codes: (ringing, unauthorized),
      labels: Labels(
        sections: ["Description", "Quand vous le voyez", "Comment résoudre"],
        differences: "Différences clés", advice: "Quand utiliser lequel",
        learnMore: "En savoir plus",
        links: ("Tous les codes SIP", "Spécifications", "Comparaisons associées")),
      specifications: ["RFC 3261 §21.1.2", "RFC 3261 §21.4.2"],
      related: [
        (ringing, progress), (unauthorized, proxyAuthentication), (ringing, proxyAuthentication),
        (progress, unauthorized),
      ]),
    SeedPage(
      locale: "ja", codes: (progress, proxyAuthentication),
      labels: Labels(
        sections: ["説明", "このコードが表示される場合", "解決方法"],
        differences: "主な違い", advice: "どちらをいつ使うか", learnMore: "詳しく見る",
        links: ("SIP の全コード", "仕様", "関連する比較")),
      specifications: ["RFC 3261 §21.1.5", "RFC 3261 §21.4.8"],
      related: [
        (ringing, progress), (unauthorized, proxyAuthentication), (progress, unauthorized),
        (ringing, proxyAuthentication),
      ]),
  ]

  private static let ringing: Code = ("180", "Ringing")
  private static let progress: Code = ("183", "Session Progress")
  private static let unauthorized: Code = ("401", "Unauthorized")
  private static let proxyAuthentication: Code = ("407", "Proxy Authentication Required")
}
