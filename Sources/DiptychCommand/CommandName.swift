/// The commands, each with what it takes.
enum CommandName: String, CaseIterable {
  case build, check, render

  var options: [Option] {
    switch self {
    case .build: [.root, .output, .baseURL, .jobs]
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
  case root, output, jobs, data, partials
  case baseURL = "base-url"

  var placeholder: String {
    switch self {
    case .root, .output, .partials: "DIR"
    case .jobs: "N"
    case .data: "FILE"
    case .baseURL: "URL"
    }
  }

  var summary: String {
    switch self {
    case .root: "the folder with diptych.yaml; found from here upwards unless given"
    case .output: "where to write; public/ in the site's folder unless given"
    case .jobs: "how many files are worked on at the same time; one per processor unless given"
    case .data: "YAML or JSON data for the template; - for standard input"
    case .partials: "the folder with other templates, as NAME.mustache"
    case .baseURL: "where the site will be, instead of what diptych.yaml says"
    }
  }
}
