import Addresses
import Catalog

/// The commands, each with what it takes; the raw value is how they are called.
enum CommandName: String, CaseIterable {
  case build, serve, check, audit, translations, restamp
  case newSite = "new site"
  case newProtocol = "new protocol"
  case newCode = "new code"
  case newPair = "new pair"
  case newPage = "new page"
  case newLocale = "new locale"
  case newTranslation = "new translation"
  case theme
  case themeCopy = "theme copy"
  case themeDiff = "theme diff"
  case render, completion, manual

  var options: [Option] {
    switch self {
    case .build:
      [
        .root, .output, .archive, .docset, .locale, .protocol, .shard, .baseURL, .target,
        .precompress,
        .changes, .explain, .noSync, .jobs,
      ]
    case .check: [.root, .site, .baseURL, .strict, .format, .jobs]
    case .serve: [.root, .port, .address, .open, .jobs]
    case .audit: [.baseURL, .strict, .format, .jobs]
    case .translations: [.root, .locale, .list, .diff, .format, .failUnder, .jobs]
    case .restamp: [.root, .missing, .jobs]
    case .newSite: [.locales, .table, .ci, .jobs]
    case .newProtocol: [.root, .from, .jobs]
    case .newLocale: [.root, .table, .jobs]
    case .newCode, .newPair, .newPage, .newTranslation: [.root, .jobs]
    case .theme, .themeDiff: [.root, .jobs]
    case .themeCopy: [.root, .keep, .jobs]
    case .render: [.data, .partials]
    case .completion, .manual: []
    }
  }

  /// What follows the options, in order.
  var operands: Operands {
    switch self {
    case .build, .serve, .check, .translations, .theme, .manual: []
    case .audit: ["DIR"]
    case .restamp: Operands(repeating: "FILE")
    case .newSite: ["DIR"]
    case .newProtocol: ["ID"]
    case .newCode: ["PROTOCOL", "CODE"]
    case .newPair: ["PROTOCOL", "CODE", "CODE"]
    case .newPage: ["NAME"]
    case .newLocale: ["TAG"]
    case .newTranslation: ["LOCALE", "PROTOCOL", "CODE"]
    case .themeCopy, .themeDiff: Operands(repeating: "NAME")
    case .render: ["TEMPLATE"]
    case .completion: ["SHELL"]
    }
  }

  var summary: String {
    switch self {
    case .build: "writes the site"
    case .serve: "shows the site in a browser while it is written"
    case .check: "reports everything that is wrong with the site, or with a tree of built pages"
    case .audit: "reports everything that is wrong with a tree of built pages"
    case .translations: "tells what is translated, stale or missing in each locale"
    case .restamp: "records that translations are right for their source texts as these are now"
    case .newSite: "writes a site that builds, with a protocol of two codes"
    case .newProtocol: "writes a protocol to fill in, also with the codes of a table"
    case .newPair: "writes the file of a pair to fill in: what two codes differ in"
    case .newLocale: "adds a language to the site"
    case .newTranslation:
      "writes the file of a translation to fill in, also of a note: " + PairName.text("401", "407")
    case .newCode: "writes the file of a code to fill in"
    case .newPage: "writes the file of a page that stands by itself to fill in"
    case .theme: "lists what the theme has, and what the site puts over it"
    case .themeCopy: "copies templates, assets or string tables of the theme into the site"
    case .themeDiff: "shows how the site's copies differ from the theme as it is now"
    case .render: "renders a Mustache template to standard output"
    case .completion:
      "prints what a shell reads to complete command lines: "
        + Shell.allCases.map(\.rawValue).joined(separator: ", ")
    case .manual: "prints the manual page, as man reads it"
    }
  }
}

/// The options of all commands; the raw value is what follows the two hyphens.
enum Option: String, CaseIterable {
  case root, site, output, archive, docset, shard, target, precompress, changes, explain, jobs
  case data, partials, keep, locales, table, ci, from
  case port, address, open
  case `protocol`, locale, list, diff, format, missing, strict
  case baseURL = "base-url"
  case noSync = "no-sync"
  case failUnder = "fail-under"

  /// The hosts that `--target` takes.
  private static var targets: String {
    HostingTarget.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// What stands for the value; `nil` for an option without one.
  var placeholder: String? {
    switch self {
    case .list, .diff, .missing, .strict, .precompress, .noSync, .keep, .open: nil
    case .root, .site, .output, .docset, .partials: "DIR"
    case .jobs, .port: "N"
    case .address: "A"
    case .locales: "TAGS"
    case .ci: "NAME"
    case .archive, .changes, .data, .table, .from: "FILE"
    case .shard: "I/N"
    case .explain: "ADDRESS"
    case .baseURL: "URL"
    case .target: "NAME"
    case .locale: "TAG"
    case .protocol: "ID"
    case .format: "FORMAT"
    case .failUnder: "N"
    }
  }

  var summary: String {
    switch self {
    case .root: "the folder with diptych.yaml; found from here upwards unless given"
    case .site: "look at the pages in a folder, as they were built, instead of their sources"
    case .output: "where to write; public/ in the site's folder unless given"
    case .archive:
      "write one file instead: .zip, .tar, .tar.gz, .tar.zst, or - for tar to standard output"
    case .docset:
      "write docsets for Dash and Zeal instead, a folder NAME-LOCALE.docset for each locale"
    case .shard: "write part I of N parts of like size, which together are the whole site"
    case .target: "write the files of a host, too: \(Self.targets)"
    case .precompress: "write compressed forms (.gz, .br) of text files beside them"
    case .changes: "list the added (+), changed (~) and removed (-) addresses in a file"
    case .explain: "say what made the page at this address be rebuilt"
    case .noSync: "end without waiting for the disk, for machines that are thrown away"
    case .jobs: "how many files are worked on at the same time; one per processor unless given"
    case .data: "YAML or JSON data for the template; - for standard input"
    case .partials: "the folder with other templates, as NAME.mustache"
    case .baseURL: "where the site will be, instead of what diptych.yaml or the built pages say"
    case .locale: "only this locale"
    case .protocol: "only this protocol; links to others lead to the whole site"
    case .list: "name each text that is stale, missing or unstamped, most-seen pages first"
    case .diff: "show what has changed in the source since each stale text was translated"
    case .format: "how to write it: for people unless given, or for another program"
    case .failUnder: "end with status 1 if less than N percent of a locale are translated"
    case .strict: "end with status 1 if there are warnings"
    case .locales: "its locales, the source first, as in en,ko"
    case .table: "the string table of a locale that the theme has none for"
    case .ci:
      "write what publishes it, too: \(Workflow.allCases.map(\.rawValue).joined(separator: ", "))"
    case .from:
      "a table with a code in each line: code, name, class, reference, with tabs in between"
    case .port: "where to listen; 8407 or the next free one unless given"
    case .address: "for whom to listen; 127.0.0.1, which is this machine alone, unless given"
    case .open: "open the site in a browser"
    case .keep:
      "leave the site's files as they are, and take them for copies of the theme as it is now"
    case .missing: "stamp all translations that have no stamp yet"
    }
  }
}
