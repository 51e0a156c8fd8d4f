import Addresses
import Bytes
import Diagnostics
import Markdown
import YAML

/// Reads the links of one file of `Content/`, and puts the addresses of pages in the place of the
/// names of files.
struct LinkReader {
  private(set) var links: [ContentLink] = []

  /// The folders below `Content/` that the file is in.
  private let folder: [Substring]

  /// What is made of the file.
  private let own: ContentLink.Target?
  private let images: [String: PublishedImage]

  /// - Parameter images: those of the site by their names as seen from `Content/`.
  init(of file: SourceFile, images: [String: PublishedImage] = [:]) {
    self.images = images
    let steps = file.path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
    let content = steps.lastIndex(of: "Content").map { $0 + 1 } ?? steps.count
    let names = steps[min(content, max(0, steps.count - 1))...]
    folder = Array(names.dropLast())
    own = Self.target(at: Array(names), inAnyLocale: true)
  }

  /// Reads the links of a document.
  ///
  /// - Parameters:
  ///   - location: where a message about an offset belongs.
  ///   - log: takes what is no name of a file.
  mutating func read(
    _ document: inout MarkdownDocument, at location: (_ offset: Int) -> SourceLocation,
    log: inout DiagnosticLog
  ) {
    document.replaceAddresses { address in
      let location = location(address.offset)
      if address.isUndescribedImage {
        log.append(
          Diagnostic(
            .warning, at: location, "this image says nothing to those who can't see it",
            remedy: "describe it between the brackets"))
      }
      guard let written = WrittenAddress(address.text) else { return nil }
      do throws(UnfitAddress) {
        let target = try target(of: written, isImage: address.isImage)
        links.append(
          ContentLink(
            target: target, fragment: written.fragment, address: written.whole, location: location))
        return replacement(target, written, isImage: address.isImage)
      } catch {
        log.append(Diagnostic(at: location, error.message, remedy: error.remedy))
        return nil
      }
    }
  }

  private func replacement(
    _ target: ContentLink.Target, _ written: WrittenAddress, isImage: Bool
  ) -> AddressReplacement {
    let rest = Array(written.rest.utf8)
    guard case .image(let name) = target, let image = images[name] else {
      return AddressReplacement(address: target.markedAddress + rest)
    }
    return AddressReplacement(
      address: [LinkMark.start, LinkMark.root] + Array(PercentCoding.encoded(image.address).utf8)
        + rest,
      size: isImage ? image.size.map { ($0.width, $0.height) } : nil)
  }

  /// The image that a file of the site names for social networks.
  func socialImage(_ name: YAMLText) throws(Diagnostic) -> ContentLink {
    guard let address = WrittenAddress(name.text), let steps = address.steps(from: folder),
      address.rest.isEmpty, let file = steps.last, ImageFile.isForSocialNetworks(file)
    else {
      throw Diagnostic(
        at: name.location, "“\(name.text)” names no image that social networks show",
        remedy: "name one beside this file that ends with "
          + ImageFile.socialEndings.joined(separator: ", "))
    }
    return ContentLink(
      target: .image(steps.joined(separator: "/")), fragment: nil, address: name.text,
      location: name.location)
  }

  private struct UnfitAddress: Error {
    let message: String
    let remedy: String
  }

  private func target(
    of address: WrittenAddress, isImage: Bool
  ) throws(UnfitAddress) -> ContentLink.Target {
    if address.path.utf8.first == UInt8(ascii: "/") { return .staticFile(address.staticFile) }
    if address.path.isEmpty, let own { return own }
    guard let steps = address.steps(from: folder) else {
      throw UnfitAddress(
        message: "“\(address.path)” leads out of the site's texts",
        remedy: "name a file of “Content”, or one of “Static” with a slash in front")
    }
    let name = steps.last ?? ""
    if name.hasSuffix("\(AddressWord.pageEnding)") {
      let file = "\(address.path.dropLast(AddressWord.pageEnding.utf8CodeUnitCount)).md"
      throw UnfitAddress(
        message: "“\(address.path)” is the address of a page, which differs from page to page",
        remedy: "name the file that it is made of, as in “\(file)”")
    }
    if ImageFile.isImage(name) {
      return .image(steps.joined(separator: "/"))
    }
    if isImage {
      throw UnfitAddress(
        message: "“\(address.path)” names no image that browsers show",
        remedy: "use one that ends with \(ImageFile.endings.joined(separator: ", "))")
    }
    if let target = Self.target(at: steps) { return target }
    throw UnfitAddress(
      message: "“\(address.path)” names no text",
      remedy:
        "name the file of a code, a pair, a protocol or a page, or put the file into “Static” and "
        + "write “/\(name)”")
  }

  /// What is made of a file of `Content/`.
  ///
  /// - Parameter inAnyLocale: whether the file may be a translation, which no link names.
  private static func target(
    at steps: [Substring], inAnyLocale: Bool = false
  ) -> ContentLink.Target? {
    if steps.first == Article.folder[...] {
      guard steps.count == 2, let name = ArticleFileName(String(steps[1])),
        inAnyLocale || name.locale == nil
      else { return nil }
      return .article(name.name)
    }
    guard steps.count == 2 || steps.count == 3 && steps[1] == PairNoteFiles.folder,
      let id = steps.first, let name = steps.last
    else { return nil }
    if steps.count == 2, name == "protocol.yaml" { return .protocolIndex(String(id)) }
    if let pair = PairFileName(String(name)), inAnyLocale || pair.locale == nil {
      return .pair(String(id), pair.first, pair.second)
    }
    guard steps.count == 2 else { return nil }
    switch ContentFileName(String(name)) {
    case .code(let code): return .code(String(id), code)
    case .translation(let code, _) where inAnyLocale: return .code(String(id), code)
    default: return nil
    }
  }
}

/// An address that names a file of the site, as it was written.
private struct WrittenAddress {
  /// What stands before the query and the fragment.
  let path: String

  /// The query and the fragment.
  let rest: String

  var whole: String { path + rest }

  /// The id that the address names, decoded.
  var fragment: String? {
    guard let start = rest.firstIndex(of: "#") else { return nil }
    let id = PercentCoding.decoded(rest[rest.index(after: start)...].utf8)
    return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
  }

  /// What leads to the top of a page, whatever ids there are (HTML §7.4.6.4).
  private static let top = ["#", "#top"]

  /// - Returns: `nil` for an address with a scheme or a host, and for one that names no file.
  init?(_ text: String) {
    guard !text.hasPrefix("//"), !text.hasPrefix("?"), !text.isEmpty, !Self.top.contains(text),
      !LinkScheme.isWhole(text.utf8)
    else { return nil }
    let end = text.utf8.firstIndex { "?#".utf8.contains($0) } ?? text.endIndex
    path = String(text[..<end])
    rest = String(text[end...])
  }

  private var decoded: String {
    String(decoding: PercentCoding.decoded(path.utf8), as: UTF8.self)
  }

  /// The address in the site, if the file is one of `Static/`.
  var staticFile: String { String(decoded.dropFirst()) }

  /// The folders and the file that the address names, seen from `Content/`.
  ///
  /// - Returns: `nil` if it leads out of there.
  func steps(from folder: [Substring]) -> [Substring]? {
    var steps = folder
    for step in decoded.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
    where step != "." {
      if step != ".." {
        steps.append(step)
      } else if steps.popLast() == nil {
        return nil
      }
    }
    return steps
  }
}

extension ContentLink.Target {
  /// The address with marks for what differs between the pages that have the link.
  public var markedAddress: [UInt8] {
    let root = [LinkMark.start, LinkMark.root]
    let locale = ""
    let address: PageAddress<String>
    switch self {
    case .staticFile(let path): return root + Array(PercentCoding.encoded(path).utf8)
    case .image(let name):
      return root + Array(PercentCoding.encoded(ImageFile.address(of: name)).utf8)
    case .protocolIndex(let id): address = .protocolIndex(locale: locale, protocol: id)
    case .article(let name): address = .article(locale: locale, name: name)
    case .code(let id, let code):
      address = .code(locale: locale, protocol: id, code: code.text)
    case .pair(let id, let first, let second):
      address = .comparison(
        locale: locale, protocol: id, first: first.text, second: second.text)
    }
    return address.folder.marked + address.fileName.marked
  }
}

extension PageFileName<String> {
  /// The name, with marks for its ending.
  fileprivate var marked: [UInt8] {
    self == .index ? [LinkMark.index] : Array(text(ending: "").utf8) + [LinkMark.ending]
  }
}
