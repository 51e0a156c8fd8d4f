import Catalog
import Mustache

extension RecordLayout where Field == DateField {
  /// A day as templates see it.
  func value(of date: CalendarDate, in store: inout ValueStore) -> Value {
    record(in: &store) { field, store in
      switch field {
      case .iso: store.text(date.description)
      }
    }
  }
}
