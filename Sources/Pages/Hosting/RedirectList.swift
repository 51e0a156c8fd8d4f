import Addresses
import Catalog
import Planning

/// The lines of a `_redirects` file that lead from comparisons whose codes stand in the wrong order
/// to the right ones, as far as the host takes them.
struct RedirectList: Sendable {
  private(set) var lines: [String] = []

  /// How many addresses in the wrong order have no rule.
  private(set) var omitted = 0

  private let outline: SiteOutline
  private let basePath: String

  /// - Returns: `nil` for a host that has no such file.
  init?(for target: HostingTarget, _ outline: SiteOutline, basePath: String) {
    self.outline = outline
    self.basePath = basePath
    switch target {
    case .netlify: fillForNetlify()
    case .cloudflarePages: fillForCloudflare()
    case .githubPages, .nginx, .apache, .s3: return nil
    }
  }

  // MARK: Netlify

  /// From this number on Netlify advises against single rules.
  /// https://docs.netlify.com/routing/redirects
  private static let netlifyLimit = 10_000

  /// A rule of Netlify can name the locale by a placeholder, but not the start of a code.
  private mutating func fillForNetlify() {
    for entry in outline.protocols {
      for (second, larger) in entry.codes.enumerated() {
        for smaller in entry.codes[..<second] {
          guard lines.count < Self.netlifyLimit else {
            omitted += outline.locales.count
            continue
          }
          lines.append(line(from: larger, smaller, in: entry.id))
        }
      }
    }
  }

  /// The line for comparisons whose larger code comes first; it may have placeholders for names.
  private func line(
    from larger: String, _ smaller: String, in id: String, locale: String = ":locale"
  ) -> String {
    let source = PageAddress.comparison(
      locale: locale, protocol: id, first: larger, second: smaller)
    let target = PageAddress.comparison(
      locale: locale, protocol: id, first: smaller, second: larger)
    return "\(basePath)\(source.text) \(basePath)\(target.text) 301"
  }

  // MARK: Cloudflare Pages

  /// Rules with placeholders, rules without, and the length of the file.
  ///
  /// https://developers.cloudflare.com/pages/configuration/redirects/ has the first two. A length of
  /// 100 kB is what users report; what goes beyond it would be dropped without a word.
  private static let cloudflareLimits = (dynamic: 100, static: 2_000, bytes: 100_000)

  private struct ProtocolRule {
    let entry: SiteOutline.Entry
    let rule: WrongOrderRule
  }

  /// The rules that turn most pairs round get a placeholder for the locale. What is left over is
  /// written out for each pair and locale. Rules without placeholders have to come first, since
  /// after one that has some all count as such.
  private mutating func fillForCloudflare() {
    let limits = Self.cloudflareLimits
    let rules = outline.protocols.flatMap { entry in
      WrongOrderRules(for: entry.codes).rules.map { ProtocolRule(entry: entry, rule: $0) }
    }
    let order = rules.indices.sorted {
      (-rules[$0].rule.pairCount, $0) < (-rules[$1].rule.pairCount, $1)
    }
    var bytes = 0
    let dynamic = order.prefix(limits.dynamic).map { text(of: rules[$0]) }.prefix { line in
      bytes += line.utf8.count + 1
      return bytes <= limits.bytes
    }
    var isFull = false
    for index in order.dropFirst(dynamic.count) {
      for pair in pairs(of: rules[index]) {
        let group = outline.locales.map { locale in
          line(from: pair.larger, pair.smaller, in: rules[index].entry.id, locale: locale)
        }
        let size = group.reduce(0) { $0 + $1.utf8.count + 1 }
        isFull = isFull || lines.count + group.count > limits.static || bytes + size > limits.bytes
        if isFull {
          omitted += group.count
        } else {
          bytes += size
          lines += group
        }
      }
    }
    lines += dynamic
  }

  private func text(of rule: ProtocolRule) -> String {
    let larger = text(of: rule.rule.first, placeholder: "larger")
    let smaller = text(of: rule.rule.second, placeholder: "smaller")
    return line(from: larger, smaller, in: rule.entry.id)
  }

  private func text(of pattern: CodePattern, placeholder: String) -> String {
    switch pattern {
    case .code(let code): code
    case .prefix(let prefix): "\(prefix):\(placeholder)"
    }
  }

  private func pairs(of rule: ProtocolRule) -> [(larger: String, smaller: String)] {
    let codes = rule.entry.codes
    return rule.rule.firstCodes.flatMap { first in
      rule.rule.secondCodes.map { second in (codes[first], codes[second]) }
    }
  }
}
