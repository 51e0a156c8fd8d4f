import Bytes
import Diagnostics
import StyleSheets

/// Reads one page.
struct PageReader {
  private var scanner: MarkupScanner
  private var page: PageMarkup
  private let bytes: [UInt8]

  /// How many elements are open in which braces are meant for the reader.
  private var codeDepth = 0

  /// The element whose text comes next.
  private var textElement: ElementName?

  static func read(_ file: SourceFile) -> PageMarkup {
    var reader = PageReader(file)
    reader.read()
    return reader.page
  }

  private init(_ file: SourceFile) {
    scanner = MarkupScanner(file.bytes)
    page = PageMarkup(file: file)
    bytes = file.bytes
  }

  private mutating func read() {
    while let token = scanner.next() {
      switch token {
      case .startTag(let name):
        if let name {
          if name.quotesCode { codeDepth += 1 }
          readElement(name)
        }
        readCommonAttributes(of: name)
        textElement = name
      case .endTag(let name):
        if name?.quotesCode == true { codeDepth = max(0, codeDepth - 1) }
        textElement = nil
      case .text(let range): readText(range)
      }
    }
    page.unfinished = scanner.unfinished
  }

  private func value(_ name: AttributeName) -> Range<Int>? {
    scanner.attributes.first { $0.name == name }?.value
  }

  // MARK: Attributes of any element

  private mutating func readCommonAttributes(of element: ElementName?) {
    for attribute in scanner.attributes {
      let range = attribute.value
      switch attribute.name {
      case nil: continue
      case .id: page.ids.append(range)
      case .lang where element != .html: page.innerLanguages.append(range)
      case .href where element == nil, .xlinkHref: add(.reference, range)
      case .style: addStyleSheet(range)
      case .alt, .ariaLabel, .content, .label, .placeholder, .title: findLeftover(in: range)
      default: continue
      }
    }
  }

  // MARK: Elements

  private mutating func readElement(_ name: ElementName) {
    switch name {
    case .html:
      page.language = value(.lang)
      page.root = scanner.tagStart
    case .title where scanner.drawingDepth == 0 && page.title == nil:
      page.title = scanner.position..<scanner.position
    case .base: page.base = page.base ?? value(.href)
    case .meta: readMeta()
    case .link: readLink()
    case .a:
      add(.reference, value(.href))
      if let name = value(.name) { page.anchorNames.append(name) }
    case .area:
      add(.reference, value(.href))
      if value(.href) != nil { needsText() }
    case .form: add(.reference, value(.action))
    case .button: add(.reference, value(.formaction))
    case .img:
      addPicture()
      needsText()
    case .source: addPicture()
    case .input:
      add(.reference, value(.formaction))
      add(.part, value(.src))
      if let type = value(.type), PackedName(bytes[type]) == PackedName("image".utf8) {
        needsText()
      }
    case .video:
      add(.part, value(.src))
      add(.part, value(.poster))
    case .object: add(.part, value(.data))
    case .script, .iframe, .audio, .embed, .track: add(.part, value(.src))
    default: break
    }
  }

  private mutating func add(_ role: MarkupLink.Role, _ address: Range<Int>?) {
    if let address { page.links.append(MarkupLink(role: role, address: address)) }
  }

  private mutating func addPicture() {
    add(.part, value(.src))
    addSourceSet(value(.srcset))
  }

  private mutating func addSourceSet(_ range: Range<Int>?) {
    guard let range else { return }
    for address in SourceSet.addresses(in: bytes, range) { add(.part, address) }
  }

  private mutating func addStyleSheet(_ range: Range<Int>) {
    var sheet = StyleSheetScanner(bytes, in: range)
    while let address = sheet.next() { add(.part, address) }
  }

  private mutating func needsText() {
    if value(.alt) == nil { page.picturesWithoutText.append(scanner.tagStart) }
  }

  // MARK: The head

  private mutating func readLink() {
    guard let address = value(.href) else { return }
    let relations = value(.rel).map { words(in: $0) } ?? []
    addSourceSet(value(.imagesrcset))
    if relations.contains("canonical") {
      add(.canonical, address)
    } else if relations.contains("alternate"), !relations.contains("stylesheet"),
      let hreflang = value(.hreflang)
    {
      add(.alternate(hreflang: hreflang), address)
    } else if Self.partRelations.isDisjoint(with: relations) {
      add(.reference, address)
    } else {
      add(.part, address)
    }
  }

  private static let partRelations: Set<String> = [
    "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload",
  ]

  private mutating func readMeta() {
    guard let content = value(.content) else { return }
    if let property = (value(.property) ?? value(.name)).map({ bytes[$0] }) {
      if property.elementsEqual("robots".utf8) {
        page.isHidden =
          page.isHidden || words(in: content).contains { $0 == "noindex" || $0 == "none" }
      } else if Self.addressProperties.contains(String(decoding: property, as: UTF8.self)) {
        add(.reference, content)
      }
    } else if let directive = value(.httpEquiv), words(in: directive) == ["refresh"] {
      readRefresh(content)
    }
  }

  /// The properties whose content is an address (https://ogp.me).
  private static let addressProperties: Set<String> = [
    "og:url", "og:image", "og:image:url", "og:image:secure_url", "og:audio", "og:video",
    "twitter:image",
  ]

  /// Reads the address of `0; url=there.html`.
  private mutating func readRefresh(_ content: Range<Int>) {
    guard let equals = bytes[content].firstIndex(of: UInt8(ascii: "=")) else { return }
    let isMark = { (byte: UInt8) in
      byte.isSpace || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
    }
    let start = bytes[(equals + 1)..<content.upperBound].firstIndex { !isMark($0) }
    guard let start else { return }
    let end = bytes[start..<content.upperBound].firstIndex(where: isMark) ?? content.upperBound
    page.isRedirect = true
    add(.reference, start..<end)
  }

  /// The words of a value in small letters, which white space or commas separate.
  private func words(in range: Range<Int>) -> [String] {
    bytes[range].split { $0.isSpace || $0 == UInt8(ascii: ",") }
      .map { String(decoding: $0.map(\.small), as: UTF8.self) }
  }

  // MARK: Texts

  private mutating func readText(_ range: Range<Int>) {
    switch textElement {
    case .title where scanner.drawingDepth == 0 && page.title?.isEmpty == true:
      page.title = range
      findLeftover(in: range)
    case .style: addStyleSheet(range)
    case .script: break
    case .textarea: break
    default: if codeDepth == 0 { findLeftover(in: range) }
    }
  }

  /// Looks for `{{` and `}}`; the first in a text is enough.
  private mutating func findLeftover(in range: Range<Int>) {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), bytes[index + 1] == byte {
        page.leftovers.append(index..<range.upperBound)
        return
      }
      index += 1
    }
  }
}
