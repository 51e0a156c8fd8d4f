import Assets
package import Catalog
package import Diagnostics
import Mustache

/// What pages look like: the templates, string tables and assets of a site, compiled and checked. It
/// does not depend on what the protocols say.
package struct SiteDesign: Sendable {
  let assets: PublishedAssets
  let templates: SiteTemplates
  let types: ModelTypes

  /// Which fields the templates of each kind of page use of the records with a role.
  let fieldUses: [PageKind: Set<FieldUse>]

  /// What is wrong goes to the log.
  package init(of site: Site, root: SiteRoot, log: inout DiagnosticLog) {
    templates = SiteTemplates(site: site, root: root, log: &log)
    assets = PublishedAssets(of: site, root: root, log: &log)
    let assetCheck = PlainAssetCheck(assets)
    for template in site.templates { assetCheck.check(template, log: &log) }
    types = ModelTypes(strings: templates.strings.type, assets: assets.names)
    var fieldUses: [PageKind: Set<FieldUse>] = [:]
    for (kind, template) in templates.pages {
      var checker = TemplateChecker(templates.templates)
      checker.check(template, with: types.type(of: kind))
      fieldUses[kind] = checker.uses
      log.merge(checker.log)
    }
    self.fieldUses = fieldUses
  }
}
