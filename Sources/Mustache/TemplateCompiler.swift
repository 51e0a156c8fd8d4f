import Diagnostics

/// Turns the tags of one template into steps at the end of a program.
struct TemplateCompiler {
  private let file: SourceFile
  private let tags: [Tag]
  private let tree: TagTree
  private let trimming: LineTrimming
  private let end: Int
  private let format: TemplateFormat

  /// How much indentation goes away at the start of each line: that of the overriding block.
  private var dedent = 0
  private var library: TemplateLibrary

  static func compile(
    _ file: SourceFile, range: Range<Int>, format: TemplateFormat,
    into library: inout TemplateLibrary
  ) -> Range<Int>? {
    let tokenizer = Tokenizer(file: file, range: range)
    let tree = TagTree(tags: tokenizer.tags, file: file)
    library.log.merge(tokenizer.log)
    library.log.merge(tree.log)
    guard tokenizer.log.isEmpty, tree.log.isEmpty else { return nil }

    let start = library.program.instructions.count
    var compiler = TemplateCompiler(
      file: file, tags: tokenizer.tags, tree: tree,
      trimming: LineTrimming(tags: tokenizer.tags, tree: tree), end: range.upperBound,
      format: format, library: library)
    // Lets go of the arrays here, so that the compiler appends to them in place.
    library = TemplateLibrary()
    compiler.emitTemplate(from: range.lowerBound)
    library = compiler.library
    return start..<library.program.instructions.count
  }

  private mutating func emitTemplate(from start: Int) {
    emit(tags.indices, textFrom: start, textTo: end)
    append(.templateEnd, origin: end)
  }

  /// Emits consecutive tags and the text around them.
  private mutating func emit(_ range: Range<Int>, textFrom: Int, textTo: Int) {
    var index = range.lowerBound
    var position = textFrom
    while index < range.upperBound {
      emitText(position..<max(position, trimming.textEnd[index]))
      let last = tree.closing[index] ?? index
      emitTag(index)
      position = trimming.textStart[last]
      index = last + 1
    }
    emitText(position..<max(position, textTo))
  }

  private mutating func emitTag(_ index: Int) {
    let tag = tags[index]
    let origin = tag.range.lowerBound
    switch tag.kind {
    case .comment, .delimiters, .close: break
    case .value(let raw):
      append(.value(path: path(tag.name), raw: raw, format: format), origin: origin)
    case .section:
      let start = append(.section(path: path(tag.name), end: 0), origin: origin)
      emitContent(of: index)
      append(.sectionEnd, origin: origin)
      patch(start, end: library.program.instructions.count - 1)
    case .inverted:
      let start = append(.inverted(path: path(tag.name), end: 0), origin: origin)
      emitContent(of: index)
      patch(start, end: library.program.instructions.count)
    case .partial(let dynamic):
      append(
        .partial(
          reference(tag.name, dynamic: dynamic), indentation: indentation(of: index),
          standalone: trimming.standalone.contains(index)), origin: origin)
    case .parent(let dynamic): emitParent(index, dynamic: dynamic)
    case .block: emitBlock(index)
    }
  }

  private mutating func emitContent(of index: Int) {
    guard let close = tree.closing[index] else { return }
    emit(
      index + 1..<close, textFrom: trimming.textStart[index], textTo: trimming.textEnd[close])
  }

  private mutating func emitBlock(_ index: Int) {
    let name = library.program.blockNames.number(for: tags[index].name)
    let start = append(
      .block(
        name: name, indentation: expansionIndentation(of: index),
        standalone: trimming.standalone.contains(index), end: 0),
      origin: tags[index].range.lowerBound)
    emitContent(of: index)
    patch(start, end: library.program.instructions.count)
  }

  private mutating func emitParent(_ index: Int, dynamic: Bool) {
    let tag = tags[index]
    let start = append(
      .parent(
        reference(tag.name, dynamic: dynamic), overrides: .empty,
        indentation: indentation(of: index), standalone: trimming.standalone.contains(index),
        end: 0), origin: tag.range.lowerBound)
    var overrides: [Override] = []
    for block in tree.overrides[index] ?? [] {
      overrides.append(
        Override(
          name: library.program.blockNames.number(for: tags[block].name),
          start: Int32(library.program.instructions.count)))
      let outerDedent = dedent
      dedent = intrinsicIndentation(of: block)?.count ?? 0
      emitContent(of: block)
      dedent = outerDedent
      append(.overrideEnd, origin: tags[block].range.lowerBound)
    }
    let slice = Slice(
      start: Int32(library.program.overrides.count), count: Int32(overrides.count))
    library.program.overrides += overrides
    patch(start, end: library.program.instructions.count, overrides: slice)
  }

  // MARK: Indentation

  /// The white space before a tag that stands alone on its line.
  private mutating func indentation(of index: Int) -> Slice {
    guard trimming.standalone.contains(index), let start = tags[index].lineStart else {
      return .empty
    }
    return dedented(start..<tags[index].range.lowerBound)
  }

  /// The indentation that a block gives to what overrides it: that of its own content, or else
  /// of its tag.
  private mutating func expansionIndentation(of index: Int) -> Slice {
    guard trimming.standalone.contains(index) else { return .empty }
    return intrinsicIndentation(of: index).map { dedented($0) } ?? indentation(of: index)
  }

  /// The white space at the start of a block's first line; `nil` if it has no lines of its own.
  private func intrinsicIndentation(of index: Int) -> Range<Int>? {
    guard let close = tree.closing[index], let start = tags[index].nextLine else { return nil }
    var position = start
    let limit = tags[close].range.lowerBound
    while position < limit, [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(file.bytes[position]) {
      position += 1
    }
    return position < limit ? start..<position : nil
  }

  private mutating func dedented(_ range: Range<Int>) -> Slice {
    append(text: file.bytes[range.dropFirst(dedent)])
  }

  // MARK: Appending

  @discardableResult
  private mutating func append(_ instruction: Instruction, origin: Int) -> Int {
    library.program.instructions.append(instruction)
    library.program.origins.append(Int32(origin))
    return library.program.instructions.count - 1
  }

  private mutating func append(text: some Collection<UInt8>) -> Slice {
    let slice = Slice(start: Int32(library.program.text.count), count: Int32(text.count))
    library.program.text += text
    return slice
  }

  private mutating func emitText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = library.program.text.count
    for line in file.bytes[range].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      var line = line
      if dedent > 0, isLineStart(line.startIndex) {
        var removed = 0
        while removed < dedent, let byte = line.first,
          byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
        {
          line.removeFirst()
          removed += 1
        }
      }
      library.program.text += line
      if line.endIndex < range.upperBound { library.program.text.append(UInt8(ascii: "\n")) }
    }
    let slice = Slice(start: Int32(start), count: Int32(library.program.text.count - start))
    guard slice.count > 0 else { return }
    append(format == .inherited ? .plainText(slice) : .text(slice), origin: range.lowerBound)
  }

  private func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || file.bytes[offset - 1] == UInt8(ascii: "\n")
  }

  private mutating func path(_ name: String) -> Slice {
    guard name != "." else { return .empty }
    let start = library.program.path.count
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    for part in parts {
      library.program.path.append(library.names.number(for: String(Substring(part))))
    }
    return Slice(start: Int32(start), count: Int32(library.program.path.count - start))
  }

  private mutating func reference(_ name: String, dynamic: Bool) -> TemplateReference {
    dynamic ? .dynamic(path: path(name)) : .named(library.id(of: name))
  }

  private mutating func patch(_ index: Int, end: Int, overrides: Slice = .empty) {
    let end = Int32(end)
    switch library.program.instructions[index] {
    case .section(let path, _):
      library.program.instructions[index] = .section(path: path, end: end)
    case .inverted(let path, _):
      library.program.instructions[index] = .inverted(path: path, end: end)
    case .block(let name, let indentation, let standalone, _):
      library.program.instructions[index] = .block(
        name: name, indentation: indentation, standalone: standalone, end: end)
    case .parent(let reference, _, let indentation, let standalone, _):
      library.program.instructions[index] = .parent(
        reference, overrides: overrides, indentation: indentation, standalone: standalone, end: end)
    case .text, .plainText, .value, .sectionEnd, .partial, .overrideEnd, .templateEnd:
      break
    }
  }
}
