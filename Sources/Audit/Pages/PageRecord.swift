import Languages

/// What is kept of a page until all pages are read: numbers and hashes, no text but its language.
struct PageRecord: Sendable {
  /// A link to a place in a page.
  struct Anchor: Sendable {
    let target: Int
    let fragment: Fragment

    /// Where the address stands.
    let address: Range<Int>
  }

  struct Alternate: Sendable {
    /// The `hreflang`.
    let tag: String

    /// The file that is meant.
    let target: Int

    /// Where the address stands.
    let address: Range<Int>
  }

  struct Title: Sendable {
    /// By which equal titles are known.
    let hash: UInt64

    /// Where it begins.
    let offset: Int
  }

  /// The number of the file.
  let file: Int

  /// The hashes of the ids that links can lead to.
  var ids: Set<UInt64> = []
  var anchors: [Anchor] = []
  var alternates: [Alternate] = []

  /// The file that is the canonical page, and where its address stands.
  var canonical: (target: Int, address: Range<Int>)?

  /// Whether the canonical page is on another site.
  var hasForeignCanonical = false

  /// `nil` if the page has none.
  var title: Title?

  /// The value of `lang`; empty if there is none.
  var language = ""
  var isHidden = false
  var isRedirect = false

  init(file: Int) {
    self.file = file
  }

  /// Whether the page is to be found by search engines under its own address.
  var isListed: Bool {
    !isHidden && !isRedirect && !hasForeignCanonical && (canonical?.target ?? file) == file
  }

  /// Whether the page is where those go whose language is not known, and is itself in none: the
  /// page on which one chooses a language.
  var isChooser: Bool {
    let own = alternates.filter { $0.target == file }
    return !own.isEmpty && own.allSatisfy { $0.tag == "x-default" } && alternates.count > own.count
  }
}

extension PageRecord {
  init(_ page: PageMarkup, file: Int, links: [ResolvedLink]) {
    self.init(file: file)
    ids = Set((page.ids + page.anchorNames).map { Fragment.hash(of: page.value($0)) })
    title = page.title.map {
      Title(hash: Fragment.hash(of: page.value($0)), offset: $0.lowerBound)
    }
    language = page.language.map { String(decoding: page.value($0), as: UTF8.self) } ?? ""
    isHidden = page.isHidden
    isRedirect = page.isRedirect
    for resolved in links { add(resolved, of: page) }
  }

  private mutating func add(_ resolved: ResolvedLink, of page: PageMarkup) {
    let address = resolved.link.address
    if let target = resolved.target.file, let fragment = resolved.target.fragment {
      anchors.append(Anchor(target: target, fragment: fragment, address: address))
    }
    switch (resolved.link.role, resolved.target) {
    case (.canonical, .elsewhere), (.canonical, .besideTree): hasForeignCanonical = true
    case (.canonical, let target):
      if canonical == nil, let file = target.file { canonical = (file, address) }
    case (.alternate(let hreflang), let target):
      guard let file = target.file else { return }
      let tag = String(decoding: page.value(hreflang), as: UTF8.self)
      alternates.append(Alternate(tag: tag, target: file, address: address))
    case (.reference, _), (.part, _): break
    }
  }
}
