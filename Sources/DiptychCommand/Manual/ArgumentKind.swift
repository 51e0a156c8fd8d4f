import Catalog

/// What a shell offers for the value of an option or for an operand.
enum ArgumentKind: Hashable {
  case folder, file
  case oneOf([String])
  case anything

  /// - Parameter placeholder: what stands for the value in help.
  init(placeholder: String) {
    self =
      switch placeholder {
      case "DIR": .folder
      case "FILE", "TEMPLATE": .file
      case "SHELL": .oneOf(Shell.allCases.map(\.rawValue))
      default: .anything
      }
  }
}

extension Option {
  /// What a shell offers for the value; `nil` for an option without one.
  var kind: ArgumentKind? {
    switch self {
    case .target: .oneOf(HostingTarget.allCases.map(\.rawValue))
    case .format: .oneOf(MessageFormat.allCases.map(\.rawValue) + ["table"])
    case .ci: .oneOf(Workflow.allCases.map(\.rawValue))
    default: placeholder.map(ArgumentKind.init)
    }
  }
}

extension CommandName {
  /// What a shell offers for operands.
  var operandKinds: [ArgumentKind] {
    operands.names.map(ArgumentKind.init)
  }
}
