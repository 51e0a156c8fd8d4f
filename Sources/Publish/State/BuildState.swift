package import ContentHash
import Files
package import Planning

/// What the last build knew: what it was made from, which files it wrote and what is in them.
package struct BuildState: Sendable {
  /// What the tool was: its version and build.
  package var tool: String

  /// The hash of all input files and options.
  package var inputs: ContentHash
  package var selection: Selection
  package var outline: SiteOutline

  /// What the summary of a build says.
  package var untranslated: Int
  package var warnings: Int
  package var omittedRedirects: Int

  /// The run of the system in which the files were written, if nobody has waited until they were on
  /// the disk; `nil` if they are there.
  package var unsyncedBoot: String?

  /// The folder that holds the files; another folder in its place was not written by that build.
  var folder: FileIdentity?

  package init(
    tool: String, inputs: ContentHash, selection: Selection, outline: SiteOutline,
    untranslated: Int, warnings: Int, omittedRedirects: Int, unsyncedBoot: String? = nil
  ) {
    self.tool = tool
    self.inputs = inputs
    self.selection = selection
    self.outline = outline
    self.untranslated = untranslated
    self.warnings = warnings
    self.omittedRedirects = omittedRedirects
    self.unsyncedBoot = unsyncedBoot
  }
}
