/// The colours of classes, which eyes that cannot tell colours still tell by their lightness.
public enum ClassColor: String, Sendable, CaseIterable {
  case blue, green, violet, amber, red, plum
}

/// The shapes of classes, for eyes that cannot tell colours.
public enum ClassShape: String, Sendable, CaseIterable {
  case circle, check, triangle, diamond, cross, octagon, square, bar
}

/// How a class is told from the others of its protocol.
public struct ClassMark: Sendable, Hashable {
  public let color: ClassColor
  public let shape: ClassShape

  /// The marks of a protocol's classes, in their order.
  ///
  /// An id such as `4xx` has the mark of its number. Others have those that are left, in order;
  /// when all colours are taken they come again with other shapes.
  public static func marks(of classes: [CodeClass]) -> [ClassMark] {
    let numbered = classes.map { number(of: $0.id) }
    let taken = Set(numbered.compactMap(\.self))
    var free = (0..<ClassColor.allCases.count * ClassShape.allCases.count).lazy
      .filter { $0 >= ClassColor.allCases.count || !taken.contains($0) }.makeIterator()
    return zip(classes, numbered).map { codeClass, number in
      let place = codeClass.color == nil || codeClass.shape == nil ? number ?? free.next() ?? 0 : 0
      let color = ClassColor.allCases[place % ClassColor.allCases.count]
      let turn = place / ClassColor.allCases.count
      let shape = ClassShape.allCases[(place + turn) % ClassShape.allCases.count]
      return ClassMark(
        color: codeClass.color ?? color,
        shape: codeClass.shape ?? codeClass.color.map(Self.shape) ?? shape)
    }
  }

  /// The shape that goes with a colour where the class names no other.
  private static func shape(of color: ClassColor) -> ClassShape {
    ClassShape.allCases[ClassColor.allCases.firstIndex(of: color) ?? 0]
  }

  /// The place that an id's first digit names: 3 of `4xx`, `4.x` or `4`.
  private static func number(of id: String) -> Int? {
    guard let digit = id.first?.wholeNumberValue, id.first?.isASCII == true,
      (1...ClassColor.allCases.count).contains(digit),
      id.dropFirst().first?.isNumber != true
    else { return nil }
    return digit - 1
  }
}
