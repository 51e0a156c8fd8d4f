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

  mutating func take(_ event: YAMLEvent) throws(Diagnostic) {
    switch event.kind {
    case .documentStart:
      documents += 1
      guard documents == 1 else {
        throw error(at: event, "a second document starts here", "keep one document in a file")
      }
    case .scalar(let text, let plain, let anchor):
      try close(YAMLNode(.scalar(text, plain: plain), range: event.range), size: 1, anchor: anchor)
    case .sequenceStart(let anchor):
      try push(.sequence([]), event: event, anchor: anchor)
    case .mappingStart(let anchor):
      try push(.mapping([], keys: [], pending: nil), event: event, anchor: anchor)
    case .sequenceEnd, .mappingEnd:
      try closeCollection(at: event)
    case .alias(let name):
      try insertAlias(name, event: event)
    case .streamEnd, .other:
      break
    }
  }

  private mutating func push(
    _ collection: OpenNode.Collection, event: YAMLEvent, anchor: String?
  ) throws(Diagnostic) {
    guard open.count < YAMLDocument.depthLimit else {
      throw error(
        at: event, "lists and mappings are nested deeper than \(YAMLDocument.depthLimit)",
        "flatten them")
    }
    open.append(OpenNode(collection: collection, start: event.range.lowerBound, anchor: anchor))
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
  enum Collection {
    case sequence([YAMLNode])
    case mapping([YAMLEntry], keys: Set<String>, pending: YAMLNode?)
  }

  var collection: Collection
  let start: Int
  let anchor: String?
  var size = 1

  var content: YAMLNode.Content {
    switch collection {
    case .sequence(let nodes): .sequence(nodes)
    case .mapping(let entries, _, _): .mapping(entries)
    }
  }

  mutating func add(_ node: YAMLNode, size added: Int, in file: SourceFile) throws(Diagnostic) {
    size += added
    switch collection {
    case .sequence(var nodes):
      collection = .sequence([])
      nodes.append(node)
      collection = .sequence(nodes)
    case .mapping(let entries, var keys, nil):
      try check(key: node, among: &keys, in: file)
      collection = .mapping(entries, keys: keys, pending: node)
    case .mapping(var entries, let keys, .some(let key)):
      collection = .sequence([])
      if case .scalar(let name, _) = key.content {
        entries.append(YAMLEntry(key: name, keyRange: key.range, value: node))
      }
      collection = .mapping(entries, keys: keys, pending: nil)
    }
  }

  private func check(
    key: YAMLNode, among keys: inout Set<String>, in file: SourceFile
  ) throws(Diagnostic) {
    let location = SourceLocation(file: file, offset: key.range.lowerBound)
    guard case .scalar(let name, _) = key.content else {
      throw Diagnostic(
        at: location, "this key is \(key.kindName)", remedy: "a key must be a text")
    }
    guard keys.insert(name).inserted else {
      throw Diagnostic(
        at: location, "the key “\(name)” is here twice", remedy: "remove one of the two")
    }
  }
}
