import Addresses
import Catalog
import Diagnostics

/// A protocol that is named on the command line, and what is named in it.
struct ProtocolArgument {
  let entry: ProtocolEntry
  private let arguments: ArgumentReader

  /// - Throws: an error unless the site has such a protocol.
  init(_ id: String, of site: Site, _ arguments: ArgumentReader) throws(UsageError) {
    guard let entry = site.protocols.first(where: { $0.id == id }) else {
      let advice = Suggestion.advice(for: id, among: site.protocols.map(\.id))
      throw arguments.error("the site has no protocol “\(id)”\(advice)")
    }
    self.entry = entry
    self.arguments = arguments
  }

  /// The code of a name.
  func code(_ name: String) throws(UsageError) -> Code {
    if let code = entry.codes.first(where: { $0.id.text == name }) { return code }
    let advice = Suggestion.advice(for: name, among: entry.codes.map(\.id.text))
    throw arguments.error(
      "the protocol “\(entry.id)” has no code “\(name)”\(advice)")
  }

  /// The note on a pair such as `401-vs-407`; `nil` if the name is not a pair's.
  func note(_ name: String) throws(UsageError) -> PairNote? {
    guard PairName.joinsCodes(name) else { return nil }
    let notes = entry.notes.map { note in
      let codes = (entry.codes[note.first].id.text, entry.codes[note.second].id.text)
      return (name: PairName.text(codes.0, codes.1), note: note)
    }
    if let (_, note) = notes.first(where: { $0.name == name }) { return note }
    let advice = Suggestion.advice(for: name, among: notes.map(\.name))
    throw arguments.error(
      "the protocol “\(entry.id)” has no note “\(name)”\(advice)")
  }
}
