/// The lines in which two texts differ, with three lines around them, as `patch` reads them.
struct UnifiedDiff {
  private static let context = 3

  private enum Line {
    case both(Substring)
    case old(Substring)
    case new(Substring)

    var isChange: Bool { if case .both = self { false } else { true } }
    var isOld: Bool { if case .new = self { false } else { true } }
    var isNew: Bool { if case .old = self { false } else { true } }

    var text: String {
      switch self {
      case .both(let text): " \(text)"
      case .old(let text): "-\(text)"
      case .new(let text): "+\(text)"
      }
    }
  }

  private let lines: [Line]

  init(from old: String, to new: String) {
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (index, other) = (0, 0)
    while index < old.count || other < new.count {
      if removed.contains(index) {
        lines.append(.old(old[index]))
        index += 1
      } else if inserted.contains(other) {
        lines.append(.new(new[other]))
        other += 1
      } else {
        lines.append(.both(new[other]))
        index += 1
        other += 1
      }
    }
    self.lines = lines
  }

  /// The lines of a text, each with its end if it has one.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.firstIndex(where: \.isNewline) {
      lines.append(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  var text: String {
    hunks.map { hunk in
      let before = lines[..<hunk.lowerBound]
      let places = [(\Line.isOld, "-"), (\Line.isNew, "+")].map { side, sign in
        let count = lines[hunk].count { $0[keyPath: side] }
        let start = before.count { $0[keyPath: side] }
        return "\(sign)\(count == 0 ? start : start + 1),\(count)"
      }
      let body = lines[hunk].map { line in
        line.text.last?.isNewline == true
          ? line.text : "\(line.text)\n\\ No newline at end of file\n"
      }
      return "@@ \(places.joined(separator: " ")) @@\n\(body.joined())"
    }.joined()
  }

  /// Where changes stand together, with what is around them.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].isChange {
      let start = max(0, index - Self.context)
      let end = min(lines.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }
}
