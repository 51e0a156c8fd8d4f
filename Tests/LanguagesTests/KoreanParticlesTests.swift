import Testing

@testable import Languages

@Suite("Korean particles")
struct KoreanParticlesTests {
  enum Ending {
    case vowel, liquid, consonant

    /// The particles after such an ending: topic, subject, object, “and”, “by”.
    var particles: [String] {
      switch self {
      case .vowel: ["는", "가", "를", "와", "로"]
      case .liquid: ["은", "이", "을", "과", "로"]
      case .consonant: ["은", "이", "을", "과", "으로"]
      }
    }
  }

  private func particles(after text: String) -> [String] {
    let particles = KoreanParticles(after: text)
    return [particles.topic, particles.subject, particles.object, particles.and, particles.by]
  }

  @Test(arguments: [
    ("180", Ending.consonant), ("404", .vowel), ("183", .consonant), ("182", .vowel),
    ("407", .liquid), ("100", .consonant), ("200", .consonant), ("401", .liquid),
    ("415", .vowel), ("486", .consonant), ("488", .liquid), ("199", .vowel), ("0", .consonant),
    ("SIP 404", .vowel), ("(404)", .vowel), ("407.", .liquid), ("‘180’", .consonant),
  ])
  func `follow how a number is read`(text: String, ending: Ending) {
    #expect(particles(after: text) == ending.particles)
  }

  @Test(arguments: [
    ("Ringing", Ending.consonant), ("OK", .vowel), ("Not Found", .vowel), ("Busy Here", .vowel),
    ("Decline", .consonant), ("Unauthorized", .vowel), ("Temporarily Unavailable", .liquid),
    ("Gone", .consonant), ("Trying", .consonant), ("Bad Gateway", .vowel),
    ("Session Progress", .vowel), ("Queued", .vowel), ("Forbidden", .consonant),
    ("Request Timeout", .consonant), ("Not Acceptable", .liquid),
    ("Proxy Authentication Required", .vowel), ("Bad Extension", .consonant),
    ("Server Internal Error", .vowel), ("Address Incomplete", .vowel), ("Loop Detected", .vowel),
    ("Call", .liquid), ("SIP", .vowel), ("URL", .liquid), ("HTTP", .vowel), ("SDN", .consonant),
    ("Ringing.", .consonant), ("“Gone”", .consonant),
  ])
  func `follow how an English name is read`(text: String, ending: Ending) {
    #expect(particles(after: text) == ending.particles)
  }

  @Test(arguments: [
    ("코드", Ending.vowel), ("응답", .consonant), ("서울", .liquid), ("프록시(proxy)", .vowel),
    ("‘호출’", .liquid), ("힣", .consonant), ("가", .vowel),
  ])
  func `follow the last syllable of a Korean word`(text: String, ending: Ending) {
    #expect(particles(after: text) == ending.particles)
  }

  @Test(arguments: ["", "…", " "])
  func `without anything to read are those after a vowel`(text: String) {
    #expect(particles(after: text) == Ending.vowel.particles)
  }
}
