import Addresses
import Mustache

/// The values of fields that take more than a part of a unit.
extension PageScope {
  /// The page in all locales.
  var alternates: Value { item(locale, of: site(.alternates)) }

  /// The versions of the page that search engines are told of.
  mutating func versions() -> Value {
    let all = alternates
    guard !areAllListed else { return all }
    return list { scope, items in
      for locale in 0..<scope.count(of: all) where scope.isListed(in: locale) {
        items.append(scope.item(locale, of: all))
      }
    }
  }

  /// The comparisons of the protocol that have a note; `nil` if there are none.
  mutating func confused() -> Value? {
    let noted = listing(.noted)
    guard !noted.isNothing else { return nil }
    return local.record(shape(of: .protocolComparisons), [entry(.marked), noted])
  }

  /// The page's address below its locale as the host serves it.
  mutating func servedPath() -> Value {
    var served = address
    if site(.cutsEndings).isTrue { PageEnding.none.cut(&served) }
    return local.markup(served)
  }

  /// When the text of either code last changed.
  func updated() -> Value {
    let dates = (first(.updated), second(.updated))
    if dates.0.isNothing { return dates.1 }
    if dates.1.isNothing { return dates.0 }
    let days = (field(DateSource.isoPlace, of: dates.0), field(DateSource.isoPlace, of: dates.1))
    let isLater = store.withBytes(of: days.0) { day in
      store.withBytes(of: days.1) { day.lexicographicallyPrecedes($0) }
    }
    return isLater ? dates.1 : dates.0
  }

  // MARK: Comparisons to offer

  /// The most likely comparisons with the page's code.
  mutating func likely() -> Value {
    let offers = first(.offers)
    return list { scope, items in
      for group in 0..<scope.count(of: offers) {
        let group = scope.item(group, of: offers)
        for place in 0..<scope.count(of: group) where items.count < RelatedCodes.limit {
          items.append(scope.item(place, of: group))
        }
      }
    }
  }

  /// The most likely comparisons with either code of the page.
  mutating func related() -> Value {
    let offers = (first(.offers), second(.offers))
    let pair = (first(.marked), second(.marked))
    return list { scope, items in
      var groups = (Value.null, Value.null)
      RelatedCodes.forEachRelated(
        enter: { group in
          groups = (scope.item(group, of: offers.0), scope.item(group, of: offers.1))
          return (scope.count(of: groups.0), scope.count(of: groups.1))
        },
        isPair: { code, place in
          let candidate = scope.item(place, of: code == 0 ? groups.0 : groups.1)
          return scope.field(ComparisonSource.otherPlace, of: candidate)
            .isIdentical(to: code == 0 ? pair.1 : pair.0)
        },
        { items.append(scope.item($1, of: $0 == 0 ? groups.0 : groups.1)) })
    }
  }

  /// Whether there is any comparison but the page's own to offer.
  var hasRelated: Bool {
    let pair = (first(.marked), second(.marked))
    return [first(.offers), second(.offers)].contains { offers in
      (0..<count(of: offers)).contains { group in
        let group = item(group, of: offers)
        return (0..<count(of: group)).contains { place in
          let other = field(ComparisonSource.otherPlace, of: item(place, of: group))
          return !other.isIdentical(to: pair.0) && !other.isIdentical(to: pair.1)
        }
      }
    }
  }

  /// The comparisons of the page's code with all others, class by class.
  mutating func comparisonsByClass() -> Value {
    let classes = entry(.classes)
    return list { scope, groups in
      for index in 0..<scope.count(of: classes) {
        let codeClass = scope.item(index, of: classes)
        let comparisons = scope.comparisons(withClass: codeClass)
        guard scope.count(of: comparisons) > 0 else { continue }
        groups.append(
          scope.local.record(scope.shape(of: .classComparisons), [codeClass, comparisons]))
      }
    }
  }

  private mutating func comparisons(withClass codeClass: Value) -> Value {
    let own = first(.marked)
    let codes = listing(.codes)
    return list { scope, items in
      var isFirst = false
      for place in 0..<scope.count(of: codes) {
        let other = scope.item(place, of: codes)
        if other.isIdentical(to: own) {
          isFirst = true
        } else if scope.field(CodeSource.classPlace, of: other).isIdentical(to: codeClass) {
          items.append(
            scope.local.record(
              scope.shape(of: .comparison), isFirst ? own : other, isFirst ? other : own, other))
        }
      }
    }
  }

  // MARK: What both codes say

  /// How many references of each code a comparison names; the code's own page names all.
  static let specificationsOfACode = 3

  /// The first specifications of both codes, each once.
  mutating func specifications() -> Value {
    let references = (first(.references), second(.references))
    return list { scope, items in
      for references in [references.0, references.1] {
        for index in 0..<min(scope.count(of: references), Self.specificationsOfACode) {
          let reference = scope.item(index, of: references)
          if !items.contains(where: reference.isIdentical(to:)) { items.append(reference) }
        }
      }
    }
  }

  /// The table of what is told of the two codes, those facts first in which they differ; facts that
  /// neither tells are left out.
  mutating func facts() -> Value {
    let labels = entry(.factLabels)
    let a = (all: first(.facts), only: first(.onlyFacts), keys: first(.factKeys))
    let b = (all: second(.facts), only: second(.onlyFacts), keys: second(.factKeys))
    let rowShape = shape(of: .factPair)
    let rows = list { scope, items in
      for differing in [true, false] {
        for fact in 0..<scope.count(of: labels) {
          let areEqual = scope.item(fact, of: a.keys)
            .isIdentical(to: scope.item(fact, of: b.keys))
          guard areEqual != differing else { continue }
          var values = (scope.item(fact, of: a.all), scope.item(fact, of: b.all))
          guard !(values.0.isNothing && values.1.isNothing) else { continue }
          if differing {
            values = (
              scope.marked(values.0, scope.item(fact, of: a.only), beside: values.1),
              scope.marked(values.1, scope.item(fact, of: b.only), beside: values.0)
            )
          }
          items.append(
            scope.local.record(
              rowShape, scope.item(fact, of: labels), values.0, values.1, .flag(differing)))
        }
      }
    }
    return count(of: rows) == 0 ? .null : local.record(shape(of: .factPairs), only: rows)
  }

  /// The values of a code, of which those are marked that the other code does not have.
  ///
  /// - Parameter only: the same values, all marked.
  private mutating func marked(_ values: Value, _ only: Value, beside other: Value) -> Value {
    guard !values.isNothing, !other.isNothing else { return only }
    // Single values of facts in which codes differ are never the same.
    guard count(of: values) > 1 || count(of: other) > 1 else { return only }
    let places = 0..<count(of: values)
    guard let first = places.first(where: { isShared(item($0, of: values), with: other) }) else {
      return only
    }
    return list { scope, items in
      for place in places {
        let isShared =
          place == first
          || place > first && scope.isShared(scope.item(place, of: values), with: other)
        items.append(scope.item(place, of: isShared ? values : only))
      }
    }
  }

  /// Whether other values have one with the same text; it is another record where it is the last
  /// one.
  private func isShared(_ value: Value, with others: Value) -> Bool {
    let text = field(FactValueSource.textPlace, of: value)
    for place in 0..<count(of: others) {
      let other = item(place, of: others)
      if other.isIdentical(to: value) || isEqual(field(FactValueSource.textPlace, of: other), text)
      {
        return true
      }
    }
    return false
  }
}
