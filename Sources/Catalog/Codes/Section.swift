/// A part of a code's text, as a protocol declares it.
public struct Section: Sendable, Hashable {
  /// What names it in files, templates and string tables.
  public let id: String

  /// Its place among the protocol's sections, in which pages show them.
  public let place: Int

  /// What sentences quote it for; `nil` for a section that only stands on pages.
  public let role: Role?

  /// Whether every code has it in the source locale.
  public let isRequired: Bool

  /// Whether locales have texts of their own; otherwise it is the same in all of them, and in no
  /// language.
  public let isTranslated: Bool

  /// What sentences quote a section for; a protocol has at most one section for each.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// What the code means.
    case meaning

    /// When it is met.
    case encounter

    /// What to do about it.
    case advice

    /// When to send it.
    case use
  }

  init(
    _ id: String, place: Int, role: Role? = nil, isRequired: Bool = true, isTranslated: Bool = true
  ) {
    self.id = id
    self.place = place
    self.role = role
    self.isRequired = isRequired
    self.isTranslated = isTranslated
  }

  /// The place says enough, since sections of different protocols are never compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(place)
  }

  /// The key of its heading in a string table.
  public var headingKey: String {
    "sections.\(id)"
  }
}

// MARK: The default

extension Section {
  public static let description = Section("description", place: 0, role: .meaning)

  /// When you see it.
  public static let encounter = Section("encounter", place: 1, role: .encounter)

  /// How to fix.
  public static let fix = Section("fix", place: 2, role: .advice)

  /// The sections of protocols that declare none.
  public static let standard = [description, encounter, fix]
}

extension [Section] {
  /// The section that sentences quote for something.
  public func section(for role: Section.Role) -> Section? {
    first { $0.role == role }
  }
}
