import Files
import Testing

@Suite struct `A command line that is wrong` {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let message: String

    init(_ arguments: String..., says message: String) {
      self.arguments = arguments
      self.message = message
    }

    var testDescription: String { (["diptych"] + arguments).joined(separator: " ") }
  }

  static let site = "\(Fixtures.folder)/valid-base"

  static let mistakes = [
    Mistake(
      "bild", says: "there is no command “bild”, did you mean “build”?; see “diptych --help”"),
    Mistake(
      "publish",
      says:
        "there is no command “publish”, known are “audit”, “build”, “check”, “completion”, “manual”, “new code”, "
        + "“new locale”, “new page”, “new pair”, “new protocol”, “new site”, “new translation”, "
        + "…; see “diptych --help”"),
    Mistake(
      "help", "chek",
      says: "there is no command “chek”, did you mean “check”?; see “diptych --help”"),
    Mistake(
      "check", "--format", "jsn",
      says: "there is no format “jsn”, did you mean “json”?; see “diptych help check”"),
    Mistake(
      "completion", "tcsh",
      says:
        "there are no completions for “tcsh”, known: “bash”, “fish”, “zsh”; "
        + "see “diptych help completion”"),
    Mistake(
      "build", "--jbos", "2",
      says: "“build” has no option “--jbos”, did you mean “--jobs”?; see “diptych help build”"),
    Mistake(
      "check", "--output", "x",
      says:
        "“check” has no option “--output”, known: “--base-url”, “--format”, “--jobs”, “--root”, "
        + "“--site”, “--strict”; see “diptych help check”"),
    Mistake(
      "check", "--site", "public", "--root", site,
      says:
        "--root makes no sense with --site, which reads nothing else; see “diptych help check”"),
    Mistake(
      "check", "--root", site, "--base-url", "https://codes.example/",
      says: "--base-url makes sense only with --site; see “diptych help check”"),
    Mistake(
      "check", "--site", "public", "--base-url", "codes.example",
      says:
        "“codes.example” is not the address of a site; write https://, a host and perhaps a folder; "
        + "see “diptych help check”"),
    Mistake(
      "render", "-d", "x",
      says: "“render” has no option “-d”, known: “--data”, “--partials”; "
        + "see “diptych help render”"),
    Mistake("build", "--root", says: "--root needs a value: DIR; see “diptych help build”"),
    Mistake(
      "build", "--base-url=", says: "--base-url needs a value: URL; see “diptych help build”"),
    Mistake("render", "x", "--data", says: "--data needs a value: FILE; see “diptych help render”"),
    Mistake(
      "build", "--jobs=1", "--jobs", "2",
      says: "--jobs is given twice; see “diptych help build”"),
    Mistake(
      "build", "--jobs", "0",
      says: "--jobs needs a whole number of at least 1, not “0”; see “diptych help build”"),
    Mistake(
      "check", "--jobs", "many",
      says: "--jobs needs a whole number of at least 1, not “many”; see “diptych help check”"),
    Mistake("render", says: "TEMPLATE is missing; see “diptych help render”"),
    Mistake("render", "a", "b", says: "“b” is one argument too many; see “diptych help render”"),
    Mistake("build", "site", says: "“site” is one argument too many; see “diptych help build”"),
    Mistake(
      "build", "--root", "\(Fixtures.folder)/golden",
      says: "“\(Fixtures.folder)/golden” has no diptych.yaml; see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--base-url", "codes.example",
      says:
        "“codes.example” is not the address of a site; write https://, a host and perhaps a folder; "
        + "see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--target", "netlfy",
      says: "there is no host “netlfy”, did you mean “netlify”?; see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--target", "myspace",
      says:
        "there is no host “myspace”, known: “apache”, “cloudflare-pages”, “github-pages”, "
        + "“netlify”, “nginx”, “s3”; see “diptych help build”"),
    Mistake(
      "build", "--precompress=yes", says: "--precompress takes no value; see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--archive", "site.rar",
      says: "“site.rar” is no archive; end its name with one of .zip, .tar, .tar.gz, .tar.zst; "
        + "see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--archive", "site.zip", "--output", "public",
      says: "--output makes no sense with --archive; see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--docset", "docsets", "--output", "public",
      says: "--output makes no sense with --docset; see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--docset", "docsets", "--archive", "site.zip",
      says: "--archive makes no sense with --docset; see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--docset", "docsets", "--shard", "1/2",
      says: "--shard makes no sense with --docset; see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--docset=docsets", "--changes", "changed.txt",
      says: "--changes makes no sense with --docset; see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--docset=docsets", "--explain", "en/index.html",
      says: "--explain makes no sense with --docset; see “diptych help build”"),
    Mistake(
      "build", "--root", site, "--shard", "3/2",
      says: "“3/2” is no part of a site; write “2/5” for the second of five; "
        + "see “diptych help build”"),
    Mistake(
      "new",
      says: "“new” alone is no command; say “new site”, “new protocol”, “new code”, “new pair”, "
        + "“new page”, “new locale” or “new translation”; "
        + "see “diptych help new”"),
    Mistake(
      "new", "--root", site,
      says: "“new” alone is no command; say “new site”, “new protocol”, “new code”, “new pair”, "
        + "“new page”, “new locale” or “new translation”; "
        + "see “diptych help new”"),
    Mistake(
      "new", "cod",
      says: "there is no command “new cod”, did you mean “new code”?; see “diptych --help”"),
    Mistake("new", "code", "sip", says: "CODE is missing; see “diptych help new code”"),
    Mistake(
      "new", "translation", says: "LOCALE is missing; see “diptych help new translation”"),
    Mistake(
      "new", "code", "a", "b", "c",
      says: "“c” is one argument too many; see “diptych help new code”"),
    Mistake("restamp", says: "FILE is missing; see “diptych help restamp”"),
    Mistake(
      "restamp", "--missing", "a.fr.md",
      says: "--missing stamps files of its own choice; leave out “a.fr.md”; "
        + "see “diptych help restamp”"),
    Mistake(
      "restamp", "--missing=yes", says: "--missing takes no value; see “diptych help restamp”"),
    Mistake(
      "translations", "--list", "--list",
      says: "--list is given twice; see “diptych help translations”"),
    Mistake(
      "translations", "--format", "jsn",
      says: "there is no format “jsn”, did you mean “json”?; see “diptych help translations”"),
    Mistake(
      "translations", "--fail-under", "101",
      says: "--fail-under needs a percentage from 1 to 100, not “101”; "
        + "see “diptych help translations”"),
    Mistake(
      "translations", "--fail-under", "all",
      says: "--fail-under needs a whole number of at least 1, not “all”; "
        + "see “diptych help translations”"),
    Mistake(
      "translations", "--root", site, "--locale", "en",
      says: "“en” is the source locale, which nothing is translated into; "
        + "see “diptych help translations”"),
    Mistake(
      "translations", "--root", site, "--locale", "fx",
      says: "the site has no locale “fx”, did you mean “fr”?; see “diptych help translations”"),
  ]

  @Test(arguments: mistakes)
  func `is answered with what would be right`(mistake: Mistake) async {
    let run = await Invocation(mistake.arguments)
    #expect(run.status == .wrongUsage)
    #expect(run.error == "diptych: error: \(mistake.message)\n")
    #expect(run.output.isEmpty)
  }

  @Test func `without a command is answered with the overview`() async {
    let run = await Invocation()
    #expect(run.status == .wrongUsage)
    #expect(run.error == (await Invocation("--help").output) + "\n")
    #expect(run.output.isEmpty)
  }
}
