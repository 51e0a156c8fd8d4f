import Mustache
import Testing

@Suite("Kinds of records")
struct ShapeTests {
  private var shapes = ShapeTable(for: TemplateSet("{{a}}").templates)

  @Test mutating func `records with the same fields are of one kind`() throws {
    let shape = try shapes.shape(["a", "b"])
    #expect(try shapes.shape(["a", "b"]) == shape)
    #expect(try shapes.shape(["b", "a"]) != shape)
    #expect(try shapes.shape([]) != shape)
  }

  @Test mutating func `a record has fewer than 65,535 fields`() throws {
    let fields = (0..<65_535).map { "\($0)" }
    _ = try shapes.shape(Array(fields.dropLast()))
    #expect(throws: TooManyShapes.fields) { try shapes.shape(fields) }
  }

  @Test mutating func `there are at most 65,535 kinds`() throws {
    for number in 0..<65_535 { _ = try shapes.shape(["\(number)"]) }
    #expect(throws: TooManyShapes.shapes) { try shapes.shape(["one more"]) }
    #expect(throws: Never.self) { try shapes.shape(["0"]) }
  }
}
