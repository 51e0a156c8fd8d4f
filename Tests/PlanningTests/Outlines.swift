import Planning

extension SiteOutline {
  /// A site with one protocol of so many codes: 100, 101, 102 …
  init(codes: Int, locales: [String] = ["en"]) {
    self.init(
      locales: locales,
      protocols: [Entry(id: "sip", codes: (0..<codes).map { String(100 + $0) })], extras: [])
  }
}
