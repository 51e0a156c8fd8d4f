import Files
import Foundation
import Testing

/// The files for hosts as the programs read them that they are for; `make test` installs these.
@Suite struct `The files for a host` {
  private static let nginx = "/usr/sbin/nginx"
  private static let apache = "/usr/sbin/apache2ctl"

  static let addresses = [
    "https://codes.example/", "https://codes.example/a%20b/", "https://codes.example/a+b=c@d,e!~/",
    "https://коды.example/справка/", "https://codes.example/%D7%90.b/",
  ]

  static let refused = [
    "https://codes.example/$(touch${IFS}X)/", "https://codes.example/`touch`/",
    "https://codes.example/;}/", "https://codes.example/\"x/", "https://codes.example/%22x/",
    "https://codes.example/a%0Ab/", "https://codes.example/%24x/", "https://codes.example/\\/",
    "https://codes.example/{x}/", "https://codes.example/#/", "https://codes.example/:x/",
  ]

  @Test(.enabled(if: FileReading.kind(of: nginx) == .file), arguments: addresses)
  func `are taken by nginx`(address: String) async throws {
    let folder = try SiteFolder()
    #expect(await folder.build("--target", "nginx", "--base-url", address).status == .done)
    let files = "\(folder.output)/.hosting/nginx"
    let configuration = """
      pid "\(folder.path)/pid";
      events {}
      http {
        access_log off;
        include "\(files)/maps.conf";
        server {
          listen "unix:\(folder.path)/socket";
          root "\(folder.output)";
          include "\(files)/server.conf";
        }
      }
      """
    let path = "\(folder.path)/nginx.conf"
    try Data(configuration.utf8).write(to: URL(filePath: path))
    let run = try run(Self.nginx, ["-t", "-e", "stderr", "-p", folder.path, "-c", path])
    #expect(run.status == 0, "\(run.said)")
  }

  @Test(.enabled(if: FileReading.kind(of: apache) == .file), arguments: addresses)
  func `are taken by Apache`(address: String) async throws {
    let folder = try SiteFolder()
    #expect(await folder.build("--target", "apache", "--base-url", address).status == .done)
    let modules = ["mpm_event", "authz_core", "mime", "headers", "rewrite", "dir", "env"].map {
      "LoadModule \($0)_module /usr/lib/apache2/modules/mod_\($0).so"
    }
    let configuration = """
      ServerRoot "\(folder.path)"
      ServerName codes.example
      PidFile "\(folder.path)/pid"
      ErrorLog /dev/null
      Listen 127.0.0.1:1
      DocumentRoot "\(folder.output)"
      \(modules.joined(separator: "\n"))
      TypesConfig /dev/null
      <Directory "\(folder.output)">
        Include "\(folder.output)/.htaccess"
      </Directory>

      """
    let path = "\(folder.path)/apache.conf"
    try Data(configuration.utf8).write(to: URL(filePath: path))
    let run = try run(Self.apache, ["-t", "-f", path])
    #expect(run.status == 0, "\(run.said)")
  }

  @Test(arguments: zip(addresses, ["", "a b/", "a+b=c@d,e!~/", "справка/", "\u{5D0}.b/"]))
  func `upload to the folder that the address names`(address: String, key: String) async throws {
    let folder = try SiteFolder()
    #expect(await folder.build("--target", "s3", "--base-url", address).status == .done)
    let programs = "\(folder.path)/bin"
    try FolderTree.make(programs)
    let stub = "#!/bin/sh\nprintf '%s\\n' \"$4\" >> \"\(folder.path)/targets\"\n"
    try Data(stub.utf8).write(to: URL(filePath: "\(programs)/aws"))
    chmod("\(programs)/aws", 0o755)
    let script = "\(folder.output)/.hosting/s3/upload.sh"
    let run = try run(
      "/bin/sh", ["-c", "PATH=\"$1:$PATH\" sh \"$2\" bucket", "sh", programs, script])
    #expect(run.status == 0, "\(run.said)")
    let targets = try FileReading.bytes(of: "\(folder.path)/targets")
    let lines = String(decoding: targets, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0 == "s3://bucket/\(key)" })
  }

  @Test(arguments: refused)
  func `are not made of an address that means something to a shell or server`(
    address: String
  ) async throws {
    let folder = try SiteFolder()
    for target in ["s3", "nginx", "apache", "netlify", "cloudflare-pages", "github-pages"] {
      let run = await folder.build("--target", target, "--base-url", address)
      #expect(run.status == .wrongUsage)
    }
    #expect(FileReading.kind(of: folder.output) == nil)
  }

  /// - Returns: the exit status of a program, and what it said.
  private func run(_ program: String, _ arguments: [String]) throws -> (status: CInt, said: String)
  {
    let run = try ChildProcess(
      running: "/bin/sh", ["-c", "\"$@\" 2>&1", "sh", program] + arguments,
      withoutVariables: "APACHE_")
    return (run.status, String(decoding: run.output, as: UTF8.self))
  }
}
