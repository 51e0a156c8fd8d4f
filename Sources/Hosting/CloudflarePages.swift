import Catalog
import Planning

struct CloudflarePages: Host {
  /// https://developers.cloudflare.com/pages/platform/limits/#files; paid plans take 100,000.
  var limits: HostLimits {
    HostLimits(name: "Cloudflare Pages", files: 20_000, bytesInFile: 25 << 20)
  }

  func redirects(
    for outline: SiteOutline, _ earlier: EarlierNames, basePath: String
  ) -> RedirectList? {
    var list = RedirectList(
      for: outline, earlier, basePath: basePath, ending: HostingTarget.cloudflarePages.pageEnding)
    list.fillForCloudflare()
    return list
  }

  func files(of site: HostedSite) -> [HostFile] { RedirectList.files(of: site) }
}

extension RedirectList {
  /// Rules with placeholders, rules without, and the length of the file.
  ///
  /// https://developers.cloudflare.com/pages/configuration/redirects/ has the first two. A length
  /// of 100 kB is what users report; what goes beyond it would be dropped without a word.
  private static let cloudflareLimits = (dynamic: 100, static: 2_000, bytes: 100_000)

  private struct ProtocolRule {
    let entry: SiteOutline.Entry
    let rule: WrongOrderRule
  }

  /// The rules that turn most pairs round get a placeholder for the locale. What is left over is
  /// written out for each pair and locale. Rules without placeholders have to come first, since
  /// after one that has some all count as such.
  fileprivate mutating func fillForCloudflare() {
    let limits = Self.cloudflareLimits
    let rules = outline.protocols.flatMap { entry in
      WrongOrderRules(for: entry.codes).rules.map { ProtocolRule(entry: entry, rule: $0) }
    }
    let order = rules.indices.sorted {
      (-rules[$0].rule.pairCount, $0) < (-rules[$1].rule.pairCount, $1)
    }
    var bytes = 0
    func fits(_ line: String) -> Bool {
      bytes += line.utf8.count + 1
      return bytes <= limits.bytes
    }
    let names = linesForEarlierNames
    let earlier = names.map(\.line).prefix(limits.dynamic).prefix(while: fits)
    omitted += names.dropFirst(earlier.count).reduce(0) { $0 + $1.addressCount }
    let dynamic = order.prefix(limits.dynamic - earlier.count).map { text(of: rules[$0]) }
      .prefix(while: fits)
    var isFull = false
    for index in order.dropFirst(dynamic.count) {
      for pair in pairs(of: rules[index]) {
        let group = outline.locales.indices.map { locale in
          line(
            from: pair.larger, pair.smaller, in: rules[index].entry.id,
            locale: outline.folder(of: locale))
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
    lines += earlier + dynamic
  }

  /// Two lines for each earlier name, which leave the other name as it is: where that is an earlier
  /// one, too, or now in the wrong place, the next line leads on.
  private var linesForEarlierNames: [(line: String, addressCount: Int)] {
    outline.protocols.flatMap { entry in
      earlier.names(in: entry.id).flatMap { name in
        [
          line(from: (name.earlier, ":other"), to: (name.code, ":other"), in: entry.id),
          line(from: (":other", name.earlier), to: (":other", name.code), in: entry.id),
        ].map { ($0, (entry.codes.count - 1) * outline.locales.count) }
      }
    }
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
