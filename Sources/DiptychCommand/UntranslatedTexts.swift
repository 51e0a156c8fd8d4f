import Catalog
import Translations

extension Site {
  /// How many texts readers of other locales see in the source locale's language.
  var untranslatedTexts: Int {
    TranslationSurvey(of: self).untranslated(with: configuration.translations)
  }
}
