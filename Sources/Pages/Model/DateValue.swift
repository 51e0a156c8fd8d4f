import Catalog
import Languages
import Mustache

extension RecordLayout where Field == DateField {
  /// A day as templates see it.
  func value(
    of date: CalendarDate, in locale: LanguageTag, store: inout ValueStore
  ) -> Value {
    record(in: &store) { field, store in
      switch field {
      case .iso: store.text(date.description)
      case .text:
        store.text(
          LongDate(for: locale).format(
            year: date.year, month: date.month, day: date.day,
            digits: NumberSymbols(for: locale)))
      }
    }
  }
}
