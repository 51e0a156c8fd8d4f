import Files
import Glibc

// Looks for inputs that crash, hang, take too much memory or come out wrong.
//
//   diptych-fuzz [--seconds N] [--seed N] [--only NAME] [--findings DIR]
//   diptych-fuzz --replay NAME FILE
//
// The same seed gives the same inputs. Each kind of input is tried in a process of its own, which
// this one watches.
let arguments = FuzzArguments(CommandLine.arguments.dropFirst())
let inputs = FuzzedInputs.all(fixture: arguments.fixture)

switch arguments.task {
case .wrongUsage(let message):
  StandardStream.error.say("diptych-fuzz: \(message)")
  exit(64)
case .replay(let name, let file):
  guard let input = inputs.first(where: { $0.name == name }) else { exit(64) }
  exit(await Worker(input).replay(file))
case .work(let name, let seed, let seconds, let file):
  guard let input = inputs.first(where: { $0.name == name }) else { exit(64) }
  exit(await Worker(input).run(seed: seed, seconds: seconds, keepingInputIn: file))
case .supervise(let only):
  let chosen = inputs.filter { only == nil || $0.name == only }
  exit(Supervisor(arguments).run(chosen.map(\.name)))
}
