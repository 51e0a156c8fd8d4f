// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// What tests spend their time in is optimized also where it is debugged; otherwise they take more
/// than twice as long.
let hot: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

// Read from the top down: a target depends only on targets above it.
let package = Package(
  name: "diptych",
  products: [.executable(name: "diptych", targets: ["diptych"])],
  targets: [
    // Doors to the C libraries: each is imported by the one module named after it.
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    .target(name: "CXXHash"),
    .systemLibrary(
      name: "CArchive",
      providers: [.apt(["libarchive-dev", "nettle-dev", "libzstd-dev", "zlib1g-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(
      name: "CIDN2", providers: [.apt(["libidn2-dev", "libunistring-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CJansson", providers: [.apt(["libjansson-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CEvent", providers: [.apt(["libevent-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CSTB", providers: [.apt(["libstb-dev"])]),
    .systemLibrary(name: "CWebP", providers: [.apt(["libwebp-dev"])]),
    .systemLibrary(name: "CLinux"),

    // What is in Templates/ and Locales/, as a part of the tool.
    .target(name: "CTheme"),

    // Ground: what every stage says and touches.
    .target(name: "Diagnostics", swiftSettings: hot),
    .target(name: "Files", dependencies: ["CLinux", "Diagnostics"], swiftSettings: hot),
    .target(name: "Parallel", dependencies: ["CLinux"], swiftSettings: strict),
    .target(name: "Bytes", swiftSettings: hot),
    .target(name: "JSON", dependencies: ["Bytes"], swiftSettings: hot),
    .target(name: "StyleSheets", dependencies: ["Bytes"], swiftSettings: hot),
    .target(name: "ContentHash", dependencies: ["CXXHash"], swiftSettings: hot),
    .target(name: "Theme", dependencies: ["CTheme", "ContentHash"], swiftSettings: strict),

    // Read.
    .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"], swiftSettings: hot),
    .target(
      name: "Markdown", dependencies: ["Bytes", "CMarkGFM", "Diagnostics"], swiftSettings: hot),

    // Render.
    .target(
      name: "Mustache", dependencies: ["Bytes", "Diagnostics", "JSON"], swiftSettings: hot),

    .target(name: "TemplateData", dependencies: ["Mustache", "YAML"], swiftSettings: strict),

    // Catalog.
    .target(name: "Languages", dependencies: ["Bytes", "CUnistring"], swiftSettings: hot),
    .target(name: "Stemming", dependencies: ["CStemmer"], swiftSettings: hot),
    .target(name: "Addresses", dependencies: ["Bytes"], swiftSettings: hot),
    .target(
      name: "Catalog",
      dependencies: [
        "Addresses", "Bytes", "CExpat", "CIDN2", "CSTB", "CWebP", "ContentHash", "Diagnostics",
        "Files", "Languages", "Markdown", "Parallel", "Theme", "YAML",
      ],
      swiftSettings: hot),

    .target(
      name: "Translations",
      dependencies: ["Addresses", "Catalog", "Diagnostics", "Files", "JSON", "Languages", "YAML"],
      swiftSettings: hot),

    // Proofreading.
    .target(
      name: "Proofreading",
      dependencies: [
        "Bytes", "Catalog", "Diagnostics", "Files", "Languages", "Markdown", "Parallel", "YAML",
      ],
      swiftSettings: hot),

    // Which files a site has, and those that are no pages.
    .target(
      name: "Planning",
      dependencies: ["Addresses", "Bytes", "Catalog", "Diagnostics"],
      swiftSettings: hot),
    .target(
      name: "Assets",
      dependencies: ["Bytes", "Catalog", "ContentHash", "Diagnostics", "Planning", "StyleSheets"],
      swiftSettings: hot),
    .target(
      name: "Search",
      dependencies: [
        "Addresses", "Bytes", "Catalog", "Diagnostics", "JSON", "Languages", "Markdown", "Planning",
        "Stemming",
      ],
      swiftSettings: hot),
    .target(
      name: "MachineFiles",
      dependencies: [
        "Addresses", "Bytes", "Catalog", "Diagnostics", "JSON", "Languages", "Markdown", "Planning",
      ],
      swiftSettings: hot),
    .target(
      name: "Hosting",
      dependencies: [
        "Addresses", "Assets", "Bytes", "Catalog", "Diagnostics", "JSON", "Languages", "Planning",
      ],
      swiftSettings: strict),
    .target(name: "Docset", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(
      name: "DocsetFiles",
      dependencies: [
        "Addresses", "Assets", "Bytes", "Catalog", "Diagnostics", "Docset", "Languages", "Planning",
      ],
      swiftSettings: strict),

    // Pages.
    .target(
      name: "PageData",
      dependencies: [
        "Addresses", "Assets", "Bytes", "Catalog", "Diagnostics", "Languages", "Markdown",
        "Mustache", "Parallel", "Planning", "YAML",
      ],
      swiftSettings: hot),
    .target(
      name: "Pages",
      dependencies: [
        "Addresses", "Assets", "Bytes", "Catalog", "ContentHash", "Diagnostics", "DocsetFiles",
        "Hosting", "MachineFiles", "Mustache", "PageData", "Parallel", "Planning", "Search",
      ],
      swiftSettings: hot),

    // Publish.
    .target(name: "Compression", dependencies: ["CBrotli", "CZlib"], swiftSettings: strict),
    .target(name: "Archive", dependencies: ["CArchive"], swiftSettings: strict),
    .target(
      name: "Publish",
      dependencies: [
        "Addresses", "Archive", "Assets", "Bytes", "Compression", "ContentHash", "Diagnostics",
        "Files", "Hosting", "Pages", "Parallel", "Planning",
      ],
      swiftSettings: hot),

    // Serve.
    .target(name: "HTTPServer", dependencies: ["Bytes", "CEvent"], swiftSettings: strict),
    .target(
      name: "Serving",
      dependencies: [
        "Addresses", "Assets", "Bytes", "Catalog", "ContentHash", "Diagnostics", "HTTPServer",
        "Hosting", "JSON", "Pages", "Planning",
      ],
      swiftSettings: strict),

    // Audit.
    .target(
      name: "Audit",
      dependencies: [
        "Bytes", "CExpat", "CJansson", "ContentHash", "Diagnostics", "Files", "Languages",
        "Parallel", "StyleSheets",
      ],
      swiftSettings: hot),

    // The command line.
    .target(
      name: "DiptychCommand",
      dependencies: [
        "Addresses", "Archive", "Audit", "Bytes", "Catalog", "ContentHash", "Diagnostics",
        "DocsetFiles", "Files", "HTTPServer", "Hosting", "JSON", "Languages", "Mustache",
        "PageData",
        "Pages", "Planning", "Proofreading", "Publish", "Serving", "TemplateData", "Theme",
        "Translations", "YAML",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "diptych", dependencies: ["DiptychCommand", "Parallel"], swiftSettings: strict),

    // The Mustache spec's own suites, run from a folder.
    .executableTarget(
      name: "mustache-conformance",
      dependencies: ["Bytes", "Diagnostics", "Files", "Mustache", "TemplateData", "YAML"],
      swiftSettings: strict),

    // Random inputs for all that others may have written.
    .executableTarget(
      name: "diptych-fuzz",
      dependencies: [
        "Bytes", "Diagnostics", "DiptychCommand", "Files", "Markdown", "Mustache", "TemplateData",
        "YAML",
      ],
      swiftSettings: strict),

    // Tests: one target for each module, and one for the tool as a whole.
    .target(
      name: "Harness", dependencies: ["Files"], path: "Tests/Harness", swiftSettings: strict),
    .testTarget(name: "HarnessTests", dependencies: ["Harness"], swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: strict),
    .testTarget(
      name: "YAMLTests", dependencies: ["Diagnostics", "YAML"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Bytes", "Diagnostics", "Markdown"],
      swiftSettings: strict),
    .testTarget(
      name: "MustacheTests",
      dependencies: ["Bytes", "Diagnostics", "Mustache", "TemplateData", "YAML"],
      swiftSettings: strict),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: strict),
    .testTarget(name: "LanguagesTests", dependencies: ["Languages"], swiftSettings: strict),
    .testTarget(name: "AddressesTests", dependencies: ["Addresses"], swiftSettings: strict),
    .testTarget(
      name: "CatalogTests",
      dependencies: ["Catalog", "Diagnostics", "Files", "Harness", "Languages"],
      swiftSettings: hot),
    .testTarget(
      name: "TranslationsTests",
      dependencies: ["Catalog", "Diagnostics", "Files", "Harness", "Languages", "Translations"],
      swiftSettings: strict),
    .testTarget(
      name: "ProofreadingTests",
      dependencies: [
        "Catalog", "Diagnostics", "Files", "Harness", "Languages", "Markdown", "Proofreading",
      ],
      swiftSettings: strict),
    .target(
      name: "SampleSites", dependencies: ["Catalog", "Diagnostics"], path: "Tests/SampleSites",
      swiftSettings: strict),
    .testTarget(
      name: "AssetsTests",
      dependencies: ["Assets", "Catalog", "ContentHash", "Diagnostics", "SampleSites"],
      swiftSettings: strict),
    .testTarget(
      name: "SearchTests", dependencies: ["Files", "Languages", "Search"],
      exclude: ["cuts.tsv"], swiftSettings: strict),
    .testTarget(
      name: "MachineFilesTests",
      dependencies: ["Bytes", "Catalog", "MachineFiles", "Mustache", "Planning", "SampleSites"],
      swiftSettings: strict),
    .testTarget(
      name: "HostingTests",
      dependencies: [
        "Assets", "Catalog", "Diagnostics", "Hosting", "Languages", "Planning", "SampleSites",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DocsetFilesTests",
      dependencies: ["Catalog", "Docset", "DocsetFiles", "Planning", "SampleSites"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanningTests", dependencies: ["Addresses", "Planning"], swiftSettings: strict),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Addresses", "Bytes", "Catalog", "Diagnostics", "Files", "Harness", "Languages", "Mustache",
        "PageData",
        "Pages", "Planning", "SampleSites",
      ],
      exclude: ["Families", "Patterns"], swiftSettings: hot),
    .systemLibrary(
      name: "CBrotliDecoder", path: "Tests/CBrotliDecoder", providers: [.apt(["libbrotli-dev"])]),
    .testTarget(
      name: "CompressionTests", dependencies: ["CBrotliDecoder", "CZlib", "Compression"],
      swiftSettings: strict),
    .testTarget(
      name: "DocsetTests", dependencies: ["CSQLite", "Docset"], swiftSettings: strict),
    .testTarget(
      name: "PublishTests",
      dependencies: [
        "CXXHash", "Catalog", "ContentHash", "Diagnostics", "Files", "Harness", "PageData", "Pages",
        "Planning",
        "Publish",
      ],
      swiftSettings: strict),
    .testTarget(name: "HTTPServerTests", dependencies: ["HTTPServer"], swiftSettings: strict),
    .testTarget(name: "ServingTests", dependencies: ["Serving"], swiftSettings: strict),
    .testTarget(
      name: "AuditTests",
      dependencies: ["Audit", "Diagnostics", "Files", "Harness", "StyleSheets"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["CArchive", "CLinux", "DiptychCommand", "Files", "Harness"],
      exclude: ["Fixtures"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// A target is compiled anew when a target that it names has changed. One further away changes it,
// too, by the layout of values and by code that is copied, so that for a release each names all
// that it reaches; otherwise only what it may import, as `make lint` checks.
if Context.environment["DIPTYCH_RELEASE"] != nil {
  var reached: [String: [String: Target.Dependency]] = [:]
  for target in package.targets {
    var all: [String: Target.Dependency] = [:]
    for case .byNameItem(let name, let condition) in target.dependencies {
      all[name] = .byName(name: name, condition: condition)
      all.merge(reached[name] ?? [:]) { own, _ in own }
    }
    reached[target.name] = all
    target.dependencies = all.keys.sorted().compactMap { all[$0] }
  }
}
