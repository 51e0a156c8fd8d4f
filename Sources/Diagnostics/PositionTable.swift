import Synchronization

/// Some places of a file with their lines and columns, so that each message about it need not count
/// from the start. Nothing is counted before the first message.
final class PositionTable: Sendable {
  /// How many bytes are between two places of the table.
  private static let distance = 1024

  private let places = Mutex<[SourcePosition]>([])

  func position(at target: Int, in file: SourceFile) -> SourcePosition {
    let target = min(max(target, file.byteOrderMarkLength), file.bytes.count)
    let number = target / Self.distance
    let place = places.withLock { places in
      if places.isEmpty { places = Self.places(in: file) }
      return places[number]
    }
    let start = Self.offset(ofPlace: number, in: file)
    var counter = PositionCounter(file, from: start, at: place)
    return counter.position(at: target)
  }

  private static func offset(ofPlace number: Int, in file: SourceFile) -> Int {
    max(number * distance, file.byteOrderMarkLength)
  }

  private static func places(in file: SourceFile) -> [SourcePosition] {
    var counter = PositionCounter(file)
    return (0...file.bytes.count / distance).map {
      counter.position(at: offset(ofPlace: $0, in: file))
    }
  }
}
