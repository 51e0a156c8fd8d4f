/// The commands, each with what it takes.
enum CommandName: String, CaseIterable {
  case build, check, render

  var options: [Option] {
    switch self {
    case .build: [.root, .output, .archive, .shard, .baseURL, .changes, .explain, .jobs]
    case .check: [.root, .jobs]
    case .render: [.data, .partials]
    }
  }

  /// What follows the options, in order.
  var operands: [String] {
    switch self {
    case .build, .check: []
    case .render: ["TEMPLATE"]
    }
  }

  var summary: String {
    switch self {
    case .build: "writes the site"
    case .check: "reports everything that is wrong with the site, and writes nothing"
    case .render: "renders a Mustache template to standard output"
    }
  }
}

/// The options of all commands; the raw value is what follows the two hyphens.
enum Option: String, CaseIterable {
  case root, output, archive, shard, changes, explain, jobs, data, partials
  case baseURL = "base-url"

  var placeholder: String {
    switch self {
    case .root, .output, .partials: "DIR"
    case .jobs: "N"
    case .archive, .changes, .data: "FILE"
    case .shard: "I/N"
    case .explain: "ADDRESS"
    case .baseURL: "URL"
    }
  }

  var summary: String {
    switch self {
    case .root: "the folder with diptych.yaml; found from here upwards unless given"
    case .output: "where to write; public/ in the site's folder unless given"
    case .archive:
      "write one file instead: .zip, .tar, .tar.gz, .tar.zst, or - for tar to standard output"
    case .shard: "write part I of N parts of like size, which together are the whole site"
    case .changes: "list the added (+), changed (~) and removed (-) addresses in a file"
    case .explain: "say what made the page at this address be rebuilt"
    case .jobs: "how many files are worked on at the same time; one per processor unless given"
    case .data: "YAML or JSON data for the template; - for standard input"
    case .partials: "the folder with other templates, as NAME.mustache"
    case .baseURL: "where the site will be, instead of what diptych.yaml says"
    }
  }
}
