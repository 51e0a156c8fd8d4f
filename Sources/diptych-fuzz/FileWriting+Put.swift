import Files

extension FileWriting {
  /// Writes a file, whether there is one or not.
  static func put(_ bytes: [UInt8], to path: String) throws(FileError) {
    if FileReading.kind(of: path) != nil { try remove(path) }
    try write(bytes, toNew: path)
  }
}
