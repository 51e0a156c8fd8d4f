/// The forms of the Korean particles that follow a word, which depend on how its end is read. Where
/// that is not known, both forms stand there, as in `은(는)`.
public struct KoreanParticles: Sendable, Hashable {
  /// 은 or 는.
  public let topic: String
  /// 이 or 가.
  public let subject: String
  /// 을 or 를.
  public let object: String
  /// 과 or 와.
  public let and: String
  /// 으로 or 로.
  public let by: String

  /// The particles that a sentence puts after a word; `nil` in languages that have none.
  public init?(after text: @autoclosure () -> String, in locale: LanguageTag) {
    guard locale.language == "ko" else { return nil }
    self.init(after: text())
  }

  /// The particles after a number or an English or Korean word.
  public init(after text: String) {
    let end = KoreanReading.end(of: text)
    func form(_ closed: String, _ open: String, _ unknown: String) -> String {
      switch end {
      case .vowel: open
      case .liquid, .consonant: closed
      case nil: unknown
      }
    }
    topic = form("은", "는", "은(는)")
    subject = form("이", "가", "이(가)")
    object = form("을", "를", "을(를)")
    and = form("과", "와", "과(와)")
    by = end == .liquid ? "로" : form("으로", "로", "(으)로")
  }
}
