import Catalog
import Languages
import Mustache

extension Record where Source == FlowSource {
  static let flow = Record(
    .flow,
    [
      .value(
        "parties", .list(of: .record(.party)), "in the order in which they first send or receive"
      ) { $0.parties },
      .text("width", "how many parties there are") { String($0.width) },
      .value("steps", .list(of: .record(.step)), "the messages, in their order") { $0.steps },
    ])
}

/// What the record of a call flow is made from.
struct FlowSource: Sendable {
  let parties: Value
  let width: Int
  let steps: Value
}

extension Record where Source == PartySource {
  static let party = Record(
    .party,
    [
      .name("name", "`Proxy`") { $0.names.partyName($0.id) },
      .name("phrase", "how it stands inside a sentence") { $0.names.partyPhrase($0.id) },
      .field("forms", .forms, "the forms that the locale's grammar has") { $1.forms(of: $0) },
      .field("particles", .record(.particles), "the particles after the phrase") {
        $1.particles(after: $0.names.partyPhrase($0.id).text, in: $0.locale)
      },
    ])
}

/// What the record of a party is made from.
struct PartySource: Sendable {
  let id: String
  let names: ResolvedProtocolNames
  let locale: LanguageTag
}

extension Record where Source == StepSource {
  static let step = Record(
    .step,
    [
      .value(
        "lang", .text,
        "the source locale, if the page's language lacks the name of either party, so that both are "
          + "called as in that; otherwise nothing"
      ) { $0.lang },
      .value("from", .record(.party), "who sends the message") { $0.from },
      .value("to", .record(.party), "who gets it") { $0.to },
      .text("message", "the message as it stands on the wire, the same in all locales") {
        $0.step.message
      },
      .flag("isCode", "the message is the code itself") { $0.step.isCode },
      .text("start", "the column of the arrow's end that is nearer to the first party: `1`") {
        String(min($0.columns.from, $0.columns.to) + 1)
      },
      .text("span", "how many columns the arrow touches: `2`") {
        String(abs($0.columns.from - $0.columns.to) + 1)
      },
      .flag("isBack", "the arrow leads towards the first party") {
        $0.columns.to < $0.columns.from
      },
    ])
}

/// What the record of a message is made from.
struct StepSource: Sendable {
  let step: FlowStep
  let lang: Value
  let from: Value
  let to: Value

  /// The columns of the two parties, from 0.
  let columns: (from: Int, to: Int)
}

extension ValueMaker {
  /// The record of a party's forms, those of all locales; what a locale lacks is the phrase.
  fileprivate mutating func forms(of party: PartySource) -> Value {
    let values = shapes.formNames.map { form in
      marked(party.names.partyForm(form, of: party.id))
    }
    return store.record(shapes.forms, values[...])
  }
}
