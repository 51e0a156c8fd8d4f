import Diagnostics

/// Builds the tree of nodes from events; open lists and mappings wait on a stack.
struct YAMLTreeBuilder {
  private(set) var root: YAMLNode?
  private let file: SourceFile
  private var open: [OpenNode] = []
  private var anchors: [String: AnchoredNode] = [:]
  private var nodesFromAliases = 0
  private var documents = 0

  init(file: SourceFile) {
    self.file = file
  }

  mutating func take(_ event: consuming YAMLEvent) throws(Diagnostic) {
    switch event.kind {
    case .documentStart:
      documents += 1
      guard documents == 1 else {
        throw error(at: event, "a second document starts here", "keep one document in a file")
      }
    case .scalar(let text, let plain, let anchor):
      try close(YAMLNode(.scalar(text, plain: plain), range: event.range), size: 1, anchor: anchor)
    case .sequenceStart(let anchor):
      try push(.sequence, event: event, anchor: anchor)
    case .mappingStart(let anchor):
      try push(.mapping, event: event, anchor: anchor)
    case .sequenceEnd, .mappingEnd:
      try closeCollection(at: event)
    case .alias(let name):
      try insertAlias(name, event: event)
    case .other:
      break
    }
  }

  private mutating func push(
    _ kind: OpenNode.CollectionType, event: YAMLEvent, anchor: String?
  ) throws(Diagnostic) {
    guard open.count < YAMLDocument.depthLimit else {
      throw error(
        at: event, "lists and mappings are nested deeper than \(YAMLDocument.depthLimit)",
        "flatten them")
    }
    open.append(OpenNode(kind, start: event.range.lowerBound, anchor: anchor))
  }

  private mutating func closeCollection(at event: YAMLEvent) throws(Diagnostic) {
    guard let node = open.popLast() else { return }
    let range = node.start..<max(node.start, event.range.upperBound)
    try close(YAMLNode(node.content, range: range), size: node.size, anchor: node.anchor)
  }

  private mutating func insertAlias(_ name: String, event: YAMLEvent) throws(Diagnostic) {
    guard !open.contains(where: { $0.anchor == name }) else {
      throw error(at: event, "the alias “\(name)” stands inside what it names", "write it out")
    }
    guard let anchored = anchors[name] else {
      let remedy = Suggestion.remedy(for: name, among: anchors.keys) ?? "no anchor precedes it"
      throw error(at: event, "no anchor “\(name)” for this alias", remedy)
    }
    nodesFromAliases += anchored.size
    guard nodesFromAliases <= YAMLDocument.aliasLimit else {
      throw error(
        at: event, "aliases make this document grow past \(YAMLDocument.aliasLimit) values",
        "write the values out")
    }
    try close(
      YAMLNode(anchored.node.content, range: event.range), size: anchored.size, anchor: nil)
  }

  /// Puts a finished node where it belongs.
  private mutating func close(
    _ node: YAMLNode, size: Int, anchor: String?
  ) throws(Diagnostic) {
    if let anchor { anchors[anchor] = AnchoredNode(node: node, size: size) }
    guard !open.isEmpty else {
      root = node.isNull ? nil : node
      return
    }
    try open[open.count - 1].add(node, size: size, in: file)
  }

  private func error(at event: YAMLEvent, _ message: String, _ remedy: String) -> Diagnostic {
    Diagnostic(
      at: SourceLocation(file: file, offset: event.range.lowerBound), message, remedy: remedy)
  }
}

/// A node that an alias can repeat, with the number of nodes in it.
private struct AnchoredNode {
  let node: YAMLNode
  let size: Int
}

/// A list or mapping whose end has not come yet.
private struct OpenNode {
  enum CollectionType {
    case sequence
    case mapping
  }

  let start: Int
  let anchor: String?
  private(set) var size = 1
  private let kind: CollectionType

  /// The nodes of a list so far.
  private var nodes: [YAMLNode] = []

  /// The entries of a mapping so far.
  private var entries: [YAMLEntry] = []

  /// The keys of a mapping, once there are too many of them to look through the entries.
  private var keys: Set<String> = []

  /// The key whose value comes next.
  private var pending: (name: String, range: Range<Int>)?

  init(_ kind: CollectionType, start: Int, anchor: String?) {
    self.kind = kind
    self.start = start
    self.anchor = anchor
  }

  var content: YAMLNode.Content {
    switch kind {
    case .sequence: .sequence(nodes)
    case .mapping: .mapping(entries)
    }
  }

  mutating func add(_ node: YAMLNode, size added: Int, in file: SourceFile) throws(Diagnostic) {
    size += added
    switch kind {
    case .sequence: nodes.append(node)
    case .mapping:
      if let key = pending {
        entries.append(YAMLEntry(key: key.name, keyRange: key.range, value: node))
        pending = nil
      } else {
        pending = (try name(ofKey: node, in: file), node.range)
      }
    }
  }

  private mutating func name(ofKey node: YAMLNode, in file: SourceFile) throws(Diagnostic) -> String
  {
    guard case .scalar(let name, _) = node.content else {
      throw error(at: node, "this key is \(node.kindName)", "a key must be a text", in: file)
    }
    guard isNew(name) else {
      throw error(at: node, "the key “\(name)” is here twice", "remove one of the two", in: file)
    }
    return name
  }

  private mutating func isNew(_ key: String) -> Bool {
    guard entries.count >= 16 else { return !entries.contains { $0.key == key } }
    if keys.isEmpty { keys = Set(entries.map(\.key)) }
    return keys.insert(key).inserted
  }

  private func error(
    at key: YAMLNode, _ message: String, _ remedy: String, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      at: SourceLocation(file: file, offset: key.range.lowerBound), message, remedy: remedy)
  }
}
