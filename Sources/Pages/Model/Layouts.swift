import Mustache

/// The layouts of all records but pages.
struct Layouts: Sendable {
  let site: RecordLayout<SiteField>
  let outputs: RecordLayout<OutputsField>
  let locale: RecordLayout<LocaleField>
  let alternate: RecordLayout<AlternateField>
  let entry: RecordLayout<ProtocolField>
  let counts: RecordLayout<CountsField>
  let count: RecordLayout<CountField>
  let codeClass: RecordLayout<ClassField>
  let classCodes: RecordLayout<ClassCodesField>
  let classComparisons: RecordLayout<ClassComparisonsField>
  let code: RecordLayout<CodeField>
  let sections: RecordLayout<SectionsField>
  let passage: RecordLayout<PassageField>
  let meaning: RecordLayout<MeaningField>
  let particles: RecordLayout<ParticlesField>
  let factTable: RecordLayout<FactTableField>
  let fact: RecordLayout<FactField>
  let factValue: RecordLayout<FactValueField>
  let factPair: RecordLayout<FactPairField>
  let reference: RecordLayout<ReferenceField>
  let sentences: RecordLayout<SentencesField>
  let plain: RecordLayout<PlainField>
  let comparison: RecordLayout<ComparisonField>
  let protocolComparisons: RecordLayout<ProtocolComparisonsField>
  let definition: RecordLayout<DefinitionField>
  let date: RecordLayout<DateField>
  let feedEntry: RecordLayout<FeedEntryField>
  let listing: RecordLayout<ListingField>

  init(_ shapes: inout ShapeTable) throws(TooManyShapes) {
    site = try RecordLayout(&shapes)
    outputs = try RecordLayout(&shapes)
    locale = try RecordLayout(&shapes)
    alternate = try RecordLayout(&shapes)
    entry = try RecordLayout(&shapes)
    counts = try RecordLayout(&shapes)
    count = try RecordLayout(&shapes)
    codeClass = try RecordLayout(&shapes)
    classCodes = try RecordLayout(&shapes)
    classComparisons = try RecordLayout(&shapes)
    code = try RecordLayout(&shapes)
    sections = try RecordLayout(&shapes)
    passage = try RecordLayout(&shapes)
    meaning = try RecordLayout(&shapes)
    particles = try RecordLayout(&shapes)
    factTable = try RecordLayout(&shapes)
    fact = try RecordLayout(&shapes)
    factValue = try RecordLayout(&shapes)
    factPair = try RecordLayout(&shapes)
    reference = try RecordLayout(&shapes)
    sentences = try RecordLayout(&shapes)
    plain = try RecordLayout(&shapes)
    comparison = try RecordLayout(&shapes)
    protocolComparisons = try RecordLayout(&shapes)
    definition = try RecordLayout(&shapes)
    date = try RecordLayout(&shapes)
    feedEntry = try RecordLayout(&shapes)
    listing = try RecordLayout(&shapes)
  }
}
