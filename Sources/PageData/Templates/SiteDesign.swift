package import Assets
import Bytes
package import Catalog
package import Diagnostics
package import Languages
import Mustache

/// What pages look like: the templates, string tables and assets of a site, compiled and checked.
/// Of the protocols it depends only on which sections they have.
package struct SiteDesign: Sendable {
  package private(set) var assets: PublishedAssets
  package let templates: SiteTemplates
  package let types: ModelTypes

  /// Which fields the templates of each kind of page use of the records with a role.
  let fieldUses: [PageKind: Set<FieldUse>]

  /// What the sentences of comparisons ask of words in each locale.
  package let termNeeds: [LanguageTag: TermNeeds]

  /// The roles whose sentences each locale's string table can say without the source locale's
  /// words.
  let sayable: [LanguageTag: RoleSet]

  /// What is wrong goes to the log.
  package init(of site: Site, root: SiteRoot, log: inout DiagnosticLog) {
    templates = SiteTemplates(site: site, root: root, log: &log)
    assets = PublishedAssets(of: site, root: root, log: &log)
    let assetCheck = PlainAssetCheck(assets)
    for template in site.templates { assetCheck.check(template, log: &log) }
    types = ModelTypes(
      strings: templates.strings.type, sections: site.sectionIDs, forms: site.wordForms,
      assets: assets.names)
    var fieldUses: [PageKind: Set<FieldUse>] = [:]
    for (kind, template) in templates.pages {
      var checker = TemplateChecker(templates.templates)
      checker.check(template, with: types.type(of: kind))
      fieldUses[kind] = checker.uses
      log.merge(checker.log)
    }
    self.fieldUses = fieldUses
    var needs: [LanguageTag: TermNeeds] = [:]
    var sayable: [LanguageTag: RoleSet] = [:]
    for locale in site.configuration.locales {
      needs[locale] = Self.termNeeds(of: locale, in: templates, site, assets.names)
      sayable[locale] = site.strings[locale].map { SentenceKeys.sayable(in: $0) } ?? []
    }
    termNeeds = needs
    self.sayable = sayable
    noteUsedAssets(of: site)
  }

  /// What the patterns of one locale use of words on comparisons.
  private static func termNeeds(
    of locale: LanguageTag, in templates: SiteTemplates, _ site: Site, _ assets: AssetGroup
  ) -> TermNeeds {
    guard let template = templates.pages[.comparison],
      let strings = templates.strings.type(in: locale)
    else { return TermNeeds() }
    let types = ModelTypes(
      strings: strings, sections: site.sectionIDs, forms: site.wordForms, assets: assets)
    var checker = TemplateChecker(templates.templates)
    checker.check(template, with: types.type(of: .comparison))
    return TermNeeds(checker.uses)
  }
}

// MARK: Uses of assets

extension SiteDesign {
  /// A template may also have the address of an asset whose name does not change.
  private mutating func noteUsedAssets(of site: Site) {
    // Where pages have no folder of their locale, nobody has to choose one.
    let shown = fieldUses.filter { $0.key != .chooser || site.configuration.hasLocaleFolder }
    let uses = shown.values.reduce(into: Set()) { $0.formUnion($1) }
    let areAllUsed = templates.templates.haveDynamicNames
    assets.noteUses { address in
      areAllUsed || ModelTypes.isUsed(address, in: uses)
        || site.templates.contains {
          $0.file.bytes[...].firstRange(ofBytes: Array(address.utf8)) != nil
        }
    }
  }
}

// MARK: Uses of fields

extension SiteDesign {
  /// What the pages of a kind take from, as far as their templates use it.
  package func roles(on kind: PageKind) -> UnitRoles {
    PageField.declared(on: kind)
      .filter { isUsed($0.name, of: .page, on: [kind]) }
      .reduce(into: .site) { $0.formUnion($1.roles(on: kind)) }
  }

  /// Whether a page may show a field of the codes in its lists.
  package func isUsedOfListedCodes(_ field: String) -> Bool {
    isUsed(field, of: .listedCode, on: [.home, .protocolIndex, .code, .comparison])
  }

  /// Whether nothing of the codes in the lists of a kind of page depends on their texts.
  func showsOnlyLabels(ofListedCodesOn kind: PageKind) -> Bool {
    Record.code.declared.allSatisfy {
      Record.code.labels.contains($0.name) || !isUsed($0.name, of: .listedCode, on: [kind])
    }
  }

  /// It is all fields where templates are included by computed names, as by `{{>*name}}`: what a
  /// page shows is then known only when it is rendered.
  private func isUsed(_ field: String, of role: ModelRole, on kinds: [PageKind]) -> Bool {
    templates.templates.haveDynamicNames
      || kinds.contains {
        fieldUses[$0]?.contains(FieldUse(role: role.rawValue, field: field)) == true
      }
  }
}
