/// `diptych manual`: the manual page.
struct ManualCommand {
  func run(console: Console) throws -> ExitStatus {
    try console.write(ManualPage.text)
    return .done
  }
}
