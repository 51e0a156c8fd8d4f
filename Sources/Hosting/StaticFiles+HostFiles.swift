package import Catalog

extension [StaticFile] {
  /// What a host reads line by line, so that the author's lines can stand before those of the tool.
  private static var read: Set<String> { ["_headers", "_redirects", ".htaccess"] }

  /// What the author knows better than the tool.
  private static var known: Set<String> { ["CNAME"] }

  /// The files of a host with what the author says in files of the same names.
  ///
  /// - Returns: those static files, too, that are none of the host's.
  package func joined(
    to hostFiles: [HostFile]
  ) -> (hostFiles: [HostFile], others: [StaticFile]) {
    let own = Dictionary(map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    var joined: Set<String> = []
    var files: [HostFile] = []
    for file in hostFiles {
      if let lines = own[file.address], Self.read.contains(file.address) {
        joined.insert(file.address)
        files.append(file.starting(with: lines.bytes))
      } else if own[file.address] == nil || !Self.known.contains(file.address) {
        files.append(file)
      }
    }
    return (files, filter { !joined.contains($0.address) })
  }
}
