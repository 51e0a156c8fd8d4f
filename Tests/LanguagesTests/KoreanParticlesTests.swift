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

  /// Names of many families, with their readings.
  @Test(arguments: [
    // DNS: 노에러, 폼에러, 서브페일, 엔엑스도메인, 낫임프, 리퓨즈드, 와이엑스도메인, 엔엑스알알셋, 낫오스, 낫존
    ("NOERROR", Ending.vowel), ("FORMERR", .vowel), ("SERVFAIL", .liquid), ("NXDOMAIN", .consonant),
    ("NOTIMP", .vowel), ("REFUSED", .vowel), ("YXDOMAIN", .consonant), ("NXRRSET", .consonant),
    ("NOTAUTH", .vowel), ("NOTZONE", .consonant), ("BADVERS", .vowel), ("BADSIG", .vowel),
    ("BADTIME", .consonant), ("BADCOOKIE", .vowel), ("NAPTR", .liquid), ("CNAME", .consonant),
    // sysexits: 오케이, 유시지, 데이터에러, 인풋, 파일, 프로토콜, 펌, 컨피그
    ("EX_OK", .vowel), ("EX_USAGE", .vowel), ("EX_DATAERR", .vowel), ("EX_NOINPUT", .consonant),
    ("EX_NOHOST", .vowel), ("EX_UNAVAILABLE", .liquid), ("EX_OSFILE", .liquid),
    ("EX_TEMPFAIL", .liquid), ("EX_PROTOCOL", .liquid), ("EX_NOPERM", .consonant),
    ("EX_CONFIG", .vowel),
    // errno and signals: 이펌, 이노엔트, 시그킬, 시그텀, 시그헙, 시그세그브이, 시그인트, 시그파이프
    ("EPERM", .consonant), ("ENOENT", .vowel), ("EACCES", .vowel), ("SIGKILL", .liquid),
    ("SIGTERM", .consonant), ("SIGHUP", .consonant), ("SIGSEGV", .vowel), ("SIGINT", .vowel),
    ("SIGPIPE", .vowel), ("SIGALRM", .consonant),
    // Commands: 그렙, 칠제트알, 엘에스, 엠브이, 알엠, 시피, 캣, 세드, 타르, 집, 언집, 더블유시
    ("grep", .consonant), ("7zr", .liquid), ("ls", .vowel), ("mv", .vowel), ("rm", .consonant),
    ("cp", .vowel), ("cat", .consonant), ("sed", .vowel), ("tar", .vowel), ("zip", .consonant),
    ("unzip", .consonant), ("wc", .vowel), ("kill", .liquid), ("find", .vowel), ("curl", .liquid),
    ("chown", .consonant), ("chmod", .vowel), ("awk", .vowel), ("make", .vowel),
    ("git", .consonant),
    ("vim", .consonant), ("ssh", .vowel), ("diff", .vowel), ("touch", .vowel), ("cron", .consonant),
    // Methods and abbreviations: 겟, 풋, 인바이트, 캔슬, 알에프시, 유알엘, 에이치티엠엘, 제이슨
    ("GET", .consonant), ("PUT", .consonant), ("INVITE", .vowel), ("CANCEL", .liquid),
    ("RFC", .vowel), ("URL", .liquid), ("HTML", .liquid), ("JSON", .consonant), ("ICMP", .vowel),
    ("API", .vowel), ("R", .liquid), ("M", .consonant), ("A", .vowel), ("PSTN", .consonant),
    // Words: 패킷, 리셋, 세트, 비트, 타입, 스코프, 트래픽, 싱크, 링크, 스택, 체크, 사인, 칼럼, 그룹, 루프
    ("packet", .consonant), ("Reset", .consonant), ("Set", .vowel), ("Bit", .vowel),
    ("Media Type", .consonant), ("scope", .vowel), ("Traffic", .consonant), ("sync", .vowel),
    ("Link", .vowel), ("Stack", .consonant), ("Check", .vowel), ("sign", .consonant),
    ("Column", .consonant), ("Group", .consonant), ("Loop", .vowel), ("Right", .vowel),
    ("File", .liquid), ("Role", .liquid), ("Page", .vowel), ("Value", .vowel), ("Web", .consonant),
    ("Flag", .vowel), ("Bad Request", .vowel), ("Too Large", .vowel), ("notFound", .vowel),
    ("Café", .vowel), ("Résumé", .vowel), ("E0308", .liquid), ("x509", .vowel), ("C++", .vowel),
  ])
  func `follow how names of any family are read`(text: String, ending: Ending) {
    #expect(particles(after: text) == ending.particles)
  }

  @Test(arguments: [("かん", Ending.consonant), ("サーバー", .vowel)])
  func `follow the last syllable of a Japanese word`(text: String, ending: Ending) {
    #expect(particles(after: text) == ending.particles)
  }

  @Test(arguments: ["", "…", " ", "Ошибка", "错误", "رمز"])
  func `are both where nobody knows how it is read`(text: String) {
    #expect(particles(after: text) == ["은(는)", "이(가)", "을(를)", "과(와)", "(으)로"])
  }
}
