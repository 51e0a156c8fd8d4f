import Mustache

extension SharedValues.CodeValues {
  func moved(by relocation: ValueRelocation) -> Self {
    var moved = self
    moved.id = relocation(id)
    moved.marked = relocation(marked)
    moved.plain = relocation(plain)
    moved.references = relocation(references)
    moved.factValues = relocation(factValues)
    moved.updated = relocation(updated)
    return moved
  }
}

extension SharedValues.ProtocolValues {
  func moved(by relocation: ValueRelocation) -> Self {
    var moved = self
    moved.id = relocation(id)
    moved.marked = relocation(marked)
    moved.plain = relocation(plain)
    moved.classCodes = relocation(classCodes)
    moved.plainCodes = relocation(plainCodes)
    moved.factLabels = relocation(factLabels)
    return moved
  }
}

extension SharedValues.LocaleValues {
  func moved(by relocation: ValueRelocation) -> Self {
    var moved = self
    moved.tag = relocation(tag)
    moved.locale = relocation(locale)
    moved.strings = relocation(strings)
    moved.alternates = relocation(alternates)
    moved.protocolList = relocation(protocolList)
    return moved
  }
}

extension NoteValue {
  func moved(by relocation: ValueRelocation) -> Self {
    var moved = self
    moved.passage = relocation(passage)
    return moved
  }
}
