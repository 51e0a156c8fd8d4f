import Files
import Glibc
import Harness
import Testing

@Suite struct `Rendering a template` {
  static let data = [
    (
      "data.yaml",
      "# lights\nlights:\n  - {name: red & green, on: true}\n  - {name: 'white', on: no}\n"
    ),
    (
      "data.json",
      #"{"lights": [{"name": "red & green", "on": true}, {"name": "white", "on": "no"}]}"#
    ),
  ]

  @Test(arguments: data)
  func `takes YAML and JSON`(file: String, text: String) async throws {
    let template = "{{#lights}}\n{{name}} {{on}} {{{name}}}\n{{/lights}}\n"
    let folder = try TemporaryFolder(FileTree(["t.mustache": template, file: text]))
    let run = await Invocation(
      "render", "\(folder.path)/t.mustache", "--data", "\(folder.path)/\(file)")
    #expect(run.status == .done)
    #expect(run.output == "red &amp; green true red & green\nwhite no white\n")
    #expect(run.error.isEmpty)
  }

  @Test func `takes what another program writes into a pipe`() async throws {
    var ends: [CInt] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let data = Array("a: b".utf8)
    try #require(write(ends[1], data, data.count) == data.count)
    close(ends[1])
    let folder = try TemporaryFolder(FileTree(["t.mustache": "{{a}}"]))
    let run = await Invocation(
      "render", "\(folder.path)/t.mustache", "--data", "/dev/fd/\(ends[0])")
    #expect(run.output == "b")
    #expect(run.error.isEmpty)
  }

  @Test(arguments: [
    ("data.json", #"{"a": "\ud83d\ude00"}"#, "😀"), ("data", #"{"a": "\ud83d\ude00"}"#, "😀"),
    ("data", "{a: 1, b: ~}", "1"), ("data.yaml", "a: \"{\"", "{"),
  ])
  func `takes JSON as that, whatever its name, and YAML that begins like it`(
    file: String, text: String, output: String
  ) async throws {
    let folder = try TemporaryFolder(FileTree(["t.mustache": "{{a}}", file: text]))
    let run = await Invocation(
      "render", "\(folder.path)/t.mustache", "--data", "\(folder.path)/\(file)")
    #expect(run.output == output)
  }

  @Test func `tells what is no JSON in a file that is called so`() async throws {
    let folder = try TemporaryFolder(FileTree(["t.mustache": "{{a}}", "data.json": "{a: 1}"]))
    let run = await Invocation(
      "render", "\(folder.path)/t.mustache", "--data", "\(folder.path)/data.json")
    #expect(run.status == .siteHasErrors)
    #expect(run.error.contains("data.json:1:2: error: this is not JSON: a name is missing"))
  }

  @Test(arguments: ["", "# nothing\n", "~\n"])
  func `takes empty data as nothing`(text: String) async throws {
    let folder = try TemporaryFolder(
      FileTree(["t.mustache": "[{{name}}{{#name}}x{{/name}}]", "data.yaml": text]))
    let run = await Invocation(
      "render", "\(folder.path)/t.mustache", "--data", "\(folder.path)/data.yaml")
    #expect(run.output == "[]")
    #expect(run.status == .done)
  }

  @Test func `needs no data`() async throws {
    let folder = try TemporaryFolder(FileTree(["t.mustache": "Hello{{name}}.\n"]))
    let run = await Invocation("render", "\(folder.path)/t.mustache")
    #expect(run.output == "Hello.\n")
    #expect(run.status == .done)
  }

  @Test func `finds partials and parents in a folder`() async throws {
    let folder = try TemporaryFolder(
      FileTree([
        "t.mustache": "{{<frame}}{{$inside}}{{>lamp}}{{/inside}}{{/frame}}\n",
        "parts/frame.mustache": "[{{$inside}}{{/inside}}]\n",
        "parts/lamp.mustache": "a lamp",
        "parts/lamp.txt": "not a template",
      ]))
    let run = await Invocation(
      "render", "\(folder.path)/t.mustache", "--partials", "\(folder.path)/parts")
    #expect(run.output == "[a lamp]\n")
    #expect(run.status == .done)
  }

  @Test func `leaves a missing partial empty`() async throws {
    let folder = try TemporaryFolder(
      FileTree(["t.mustache": "[{{>lamp}}{{>*light}}]\n", "data.yaml": "light: red\n"]))
    let run = await Invocation(
      "render", "\(folder.path)/t.mustache", "--data", "\(folder.path)/data.yaml")
    #expect(run.output == "[]\n")
    #expect(run.error.isEmpty)
    #expect(run.status == .done)
  }

  @Test func `reports everything that is broken, and writes nothing`() async throws {
    let folder = try TemporaryFolder(
      FileTree([
        "t.mustache": "{{#lights}}\n  {{name\n",
        "parts/lamp.mustache": "{{/lamp}}\n",
        "data.yaml": "light: red\nlight: green\n",
      ]))
    let run = await Invocation(
      "render", "\(folder.path)/t.mustache", "--partials", "\(folder.path)/parts",
      "--data", "\(folder.path)/data.yaml")
    #expect(run.status == .siteHasErrors)
    #expect(run.output.isEmpty)
    #expect(
      run.error(seenFrom: folder.path) == """
        data.yaml:2:1: error: the key “light” is here twice; remove one of the two
        parts/lamp.mustache:1:1: error: “{{/lamp}}” closes nothing; remove it
        t.mustache:1:1: error: “{{#lights}}” is never closed; add “{{/lights}}”
        t.mustache:2:3: error: this tag is never closed; end it with “}}”

        """)
  }

  @Test func `reports a recursion without end`() async throws {
    let folder = try TemporaryFolder(FileTree(["parts/echo.mustache": "{{>echo}}"]))
    let run = await Invocation(
      "render", "\(folder.path)/parts/echo.mustache", "--partials", "\(folder.path)/parts")
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path)
        == "parts/echo.mustache:1:1: error: templates include one another more than 256 deep here; "
        + "end the recursion with a section that becomes false\n")
  }

  @Test func `reports a byte that is not UTF-8`() async throws {
    var files = FileTree(["t.mustache": "{{name}}"])
    files.files["data.yaml"] = Array("name: caf".utf8) + [0xE9]
    let folder = try TemporaryFolder(files)
    let run = await Invocation(
      "render", "\(folder.path)/t.mustache", "--data", "\(folder.path)/data.yaml")
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path)
        == "data.yaml:1:10: error: this byte is not valid UTF-8; save the file as UTF-8\n")
  }

  static let missing = [
    (["none.mustache"], "none.mustache: error: can't read: No such file or directory\n"),
    (
      ["t.mustache", "--data", "none.yaml"],
      "none.yaml: error: can't read: No such file or directory\n"
    ),
    (
      ["t.mustache", "--partials", "none"],
      "none: error: can't read the folder: No such file or directory\n"
    ),
  ]

  @Test(arguments: missing)
  func `fails if it can't read a file`(arguments: [String], message: String) async throws {
    let folder = try TemporaryFolder(FileTree(["t.mustache": "x"]))
    let path = folder.path
    let arguments = arguments.map { $0.hasPrefix("--") ? $0 : "\(path)/\($0)" }
    let run = await Invocation(["render"] + arguments)
    #expect(run.status == .fileFailure)
    #expect(run.output.isEmpty)
    #expect(run.error(seenFrom: folder.path) == message)
  }
}
