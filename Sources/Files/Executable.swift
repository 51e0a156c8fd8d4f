import Glibc

/// The program that is running.
public enum Executable {
  /// The build ID that the linker has put into the program (ELF note `NT_GNU_BUILD_ID`), in
  /// hexadecimal digits; `nil` if there is none.
  public static let buildID: String? = (try? RandomAccessFile.reading("/proc/self/exe"))
    .flatMap { $0 }
    .flatMap { file in ELFNotes(file).buildID }
}

/// Reads the notes of a 64-bit little-endian ELF file.
private struct ELFNotes {
  private static let noteSegment: UInt32 = 4
  private static let buildIDNote: UInt32 = 3

  private let file: RandomAccessFile

  init(_ file: RandomAccessFile) {
    self.file = file
  }

  var buildID: String? {
    guard let header = bytes(at: 0, count: 64), header.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1])
    else { return nil }
    let table = Int(word64(header, 0x20))
    let size = Int(word16(header, 0x36))
    for index in 0..<Int(word16(header, 0x38)) {
      guard size >= 0x38, let segment = bytes(at: table + index * size, count: size) else {
        return nil
      }
      guard word32(segment, 0) == Self.noteSegment,
        let notes = bytes(at: Int(word64(segment, 8)), count: Int(word64(segment, 0x20)))
      else { continue }
      if let id = buildID(in: notes) { return id }
    }
    return nil
  }

  private func buildID(in notes: [UInt8]) -> String? {
    var offset = 0
    while offset + 12 <= notes.count {
      let nameSize = Int(word32(notes, offset))
      let size = Int(word32(notes, offset + 4))
      let start = offset + 12 + (nameSize + 3) / 4 * 4
      guard start + size <= notes.count else { return nil }
      if word32(notes, offset + 8) == Self.buildIDNote {
        return notes[start..<start + size].map { byte in
          (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
      }
      offset = start + (size + 3) / 4 * 4
    }
    return nil
  }

  private func bytes(at offset: Int, count: Int) -> [UInt8]? {
    guard (0...1 << 20).contains(count) else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    let isRead = bytes.withUnsafeMutableBytes { try? file.read(into: $0, at: offset) }
    return isRead == true ? bytes : nil
  }

  private func word16(_ bytes: [UInt8], _ offset: Int) -> UInt64 { word(bytes, offset, 2) }
  private func word32(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    UInt32(word(bytes, offset, 4))
  }
  private func word64(_ bytes: [UInt8], _ offset: Int) -> UInt64 { word(bytes, offset, 8) }

  private func word(_ bytes: [UInt8], _ offset: Int, _ size: Int) -> UInt64 {
    (0..<size).reversed().reduce(0) { $0 << 8 | UInt64(bytes[offset + $1]) }
  }
}
