import Languages
import Testing

@testable import Proofreading

@Suite struct `A text in the wrong script` {
  @Test(arguments: [
    ("ko", "Korean"), ("ja", "Japanese"), ("ru", "Cyrillic"), ("sr", "Cyrillic"),
    ("zh-Hant", "Chinese"),
  ])
  func `is reported by the paragraph`(locale: String, script: String) throws {
    let proof = Proof(locale, "`A`\n\nThe called phone rings again.", of: "It rings.")
    #expect(
      try proof.messages(of: ScriptCheck()) == [
        "1.\(locale).md:3:1: warning: only 0 of this paragraph's 24 letters are \(script); translate it [script]"
      ])
  }

  @Test(arguments: [
    Proof("ko", "UAC와 UAS, 그리고 SBC는 SDP를 보냅니다. `Session-Expires: 1800`", of: "They send it."),
    Proof("ja", "UAC は SDP を UAS に送信します。RTP も使います。", of: "They send it."),
    Proof("ru", "UAC отправляет SDP, а UAS и SBC отвечают.", of: "They send it."),
    Proof("ko", "SIP INVITE", of: "SIP INVITE"),
    Proof("fr", "The called phone is ringing now.", of: "It rings."),
    Proof("sr-Latn", "Pozvani telefon sada zvoni.", of: "It rings."),
    Proof("en", "The called phone is ringing now."),
  ])
  func `is told from one that only has foreign words`(proof: Proof) throws {
    #expect(try proof.messages(of: ScriptCheck()) == [])
  }
}
