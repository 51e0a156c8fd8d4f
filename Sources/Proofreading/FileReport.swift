import Diagnostics

/// What the checks found in a file, and the lengths of its texts, which can be judged only when all
/// files were read.
struct FileReport: Sendable {
  let findings: [(finding: Finding, scope: Scope?)]
  let lengths: [(text: TextLengths, scope: Scope)]
  let allowances: [Allowance]

  init(of file: ProofFile, by checks: Checks) {
    let found = file.texts.flatMap { text in
      checks.findings(in: text.pair).map { (finding: $0, scope: Scope?.some(text.scope)) }
    }
    findings = found + (StampCheck.finding(in: file).map { [($0, nil)] } ?? [])
    lengths = file.texts.filter { $0.pair.kind == .passage }.compactMap { text in
      TextLengths(of: text.pair).map { ($0, text.scope) }
    }
    allowances = file.allowances
  }

  /// Says everything that the file does not allow, and which of its allowances were needless.
  func report(lengthCheck: LengthCheck, to log: inout DiagnosticLog) {
    let tooLongOrShort = lengths.compactMap { text, scope in
      lengthCheck.finding(in: text).map { (finding: $0, scope: Scope?.some(scope)) }
    }
    var silencer = Silencer(allowances)
    for (finding, scope) in findings + tooLongOrShort
    where !silencer.silences(finding, in: scope) {
      log.append(finding.diagnostic)
    }
    silencer.report(to: &log)
  }
}
