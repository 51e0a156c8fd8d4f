import Languages
import Testing

@Suite struct `The English article` {
  @Test(arguments: [
    "1xx Provisional", "4xx Client Failure", "response", "unit", "user", "usage", "unique",
    "unicast", "one-way", "once", "European", "URL", "UAC", "SIP", "NAT", "SERVFAIL", "REFUSED",
    "UUID", "1", "10", "100", "110", "1100", "28", "7xx", "B2BUA", "hero", "T.38", "U-turn", "DNS",
    "uuid", "utility", "USB", "", "“code”",
  ])
  func `is a`(word: String) {
    #expect(EnglishArticle.before(word) == "a")
  }

  @Test(arguments: [
    "error", "8xx", "8", "80", "800", "8000000", "11", "18", "11xx", "18000", "MX", "NXDOMAIN",
    "HTTP",
    "SSL", "RFC", "E0308", "X-ray", "hour", "honest", "unused", "unimportant", "uninitialized",
    "unidentified", "umbrella", "INVITE", "OPTIONS", "ID", "exit status", "échec", "ERROR", "MXs",
    "F5",
    "“error”", "(early) reply",
  ])
  func `is an`(word: String) {
    #expect(EnglishArticle.before(word) == "an")
  }
}
