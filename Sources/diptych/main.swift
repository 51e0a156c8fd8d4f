import DiptychCommand
import Glibc
import Parallel

HeapGrowth.useLargeSteps()
exit(await CommandLineTool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
