/// Random numbers that a seed determines (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes inputs out of seeds.
struct Mutation {
  /// How long an input may become.
  private static let limit = 1 << 16

  private let seeds: [[UInt8]]
  private let words: [[UInt8]]
  private var random: SeededGenerator

  /// What means something in texts of all kinds.
  private static let commonWords = [
    "\n", "\r\n", "\t", " ", "\u{0}", "\u{FEFF}", "\u{A0}", "\u{3000}", "「", "」", "。", "灯", "등",
    "é", "e\u{301}", "😀", "\u{202E}", "0", "-1", "999999999999999999999", "\"", "'", "<", ">", "&",
  ]

  init(of input: any FuzzedInput, seed: UInt64) {
    seeds = input.seeds
    words = (input.words + Self.commonWords).map { Array($0.utf8) }
    random = SeededGenerator(seed: seed)
  }

  mutating func next() -> [UInt8] {
    var input = pick(seeds)
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&input) }
    return Array(input.prefix(Self.limit))
  }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8] {
    list.randomElement(using: &random) ?? []
  }

  private mutating func place(in input: [UInt8]) -> Int {
    Int.random(in: 0...input.count, using: &random)
  }

  private mutating func range(in input: [UInt8]) -> Range<Int> {
    let start = place(in: input)
    let length = Int.random(in: 0...min(64, input.count - start), using: &random)
    return start..<start + length
  }

  private mutating func change(_ input: inout [UInt8]) {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: input.replaceSubrange(range(in: input), with: pick(words))
    case 1, 2: input.insert(contentsOf: pick(words), at: place(in: input))
    case 3: input.removeSubrange(range(in: input))
    case 4:
      let part = Array(input[range(in: input)])
      input.insert(contentsOf: part, at: place(in: input))
    case 5:
      let word = pick(words) + (Bool.random(using: &random) ? pick(words) : [])
      // Mostly a few, now and then very many.
      let power = Int.random(in: 1...13, using: &random)
      let count = min(1 << power, Self.limit / max(1, word.count))
      input.insert(
        contentsOf: repeatElement(word, count: count).joined(), at: place(in: input))
    case 6:
      guard !input.isEmpty else { return }
      input[Int.random(in: 0..<input.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    default:
      let other = pick(seeds)
      input.replaceSubrange(range(in: input), with: other[range(in: other)])
    }
  }
}
