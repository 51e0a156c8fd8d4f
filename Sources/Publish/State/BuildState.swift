public import ContentHash
import Files
public import Pages

/// What the last build knew: what it was made from, which files it wrote and what is in them.
public struct BuildState: Sendable {
  /// What the tool was: its version and build.
  public var tool: String

  /// The hash of all input files and options.
  public var inputs: ContentHash
  public var selection: Selection
  public var outline: SiteOutline

  /// What the summary of a build says.
  public var untranslated: Int
  public var warnings: Int
  public var omittedRedirects: Int

  /// The folder that holds the files; another folder in its place was not written by that build.
  var folder: FileIdentity?

  public init(
    tool: String, inputs: ContentHash, selection: Selection, outline: SiteOutline,
    untranslated: Int, warnings: Int, omittedRedirects: Int
  ) {
    self.tool = tool
    self.inputs = inputs
    self.selection = selection
    self.outline = outline
    self.untranslated = untranslated
    self.warnings = warnings
    self.omittedRedirects = omittedRedirects
  }
}
