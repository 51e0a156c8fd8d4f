/// What addresses are spelled with besides the names of locales, protocols and codes.
public enum AddressWord {
  /// Joins the two codes of a pair. No code has it in its name.
  @inlinable public static var joint: StaticString { "-vs-" }

  /// The folder of all comparisons below that of a locale. No protocol has this name.
  @inlinable public static var comparisons: StaticString { "compare" }

  /// The page that a host shows for its folder. No code has this name.
  @inlinable public static var index: StaticString { "index" }

  /// The page that a host shows for addresses that lead nowhere.
  @inlinable public static var notFound: StaticString { "404" }

  /// The folder of all files that belong to no page.
  @inlinable public static var assets: StaticString { "assets" }

  /// What the names of pages end with.
  @inlinable public static var pageEnding: StaticString { ".html" }
}
