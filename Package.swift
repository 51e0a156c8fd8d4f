// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

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
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLinux"),

    // Ground: what every stage says and touches.
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Files", dependencies: ["CLinux", "Diagnostics"], swiftSettings: strict),
    .target(name: "Parallel", swiftSettings: strict),
    .target(name: "JSON", swiftSettings: strict),
    .target(name: "ContentHash", dependencies: ["CXXHash"], swiftSettings: strict),

    // Read.
    .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"], swiftSettings: strict),
    .target(name: "Markdown", dependencies: ["CMarkGFM", "Diagnostics"], swiftSettings: strict),

    // Render.
    .target(name: "Mustache", dependencies: ["Diagnostics", "JSON"], swiftSettings: strict),

    .target(name: "TemplateData", dependencies: ["Mustache", "YAML"], swiftSettings: strict),

    // Catalog.
    .target(name: "Languages", swiftSettings: strict),
    .target(
      name: "Catalog",
      dependencies: [
        "ContentHash", "Diagnostics", "Files", "Languages", "Markdown", "Parallel", "YAML",
      ],
      swiftSettings: strict),

    .target(
      name: "Translations",
      dependencies: ["Catalog", "Diagnostics", "Files", "JSON", "Languages", "YAML"],
      swiftSettings: strict),

    // Proofreading.
    .target(
      name: "Proofreading",
      dependencies: ["Catalog", "Diagnostics", "Files", "Languages", "YAML"],
      swiftSettings: strict),

    // Pages.
    .target(name: "Docset", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(
      name: "Pages",
      dependencies: [
        "Catalog", "ContentHash", "Diagnostics", "Docset", "JSON", "Languages", "Mustache",
      ],
      swiftSettings: strict),

    // Publish.
    .target(name: "Compression", dependencies: ["CBrotli", "CZlib"], swiftSettings: strict),
    .target(name: "Archive", dependencies: ["CArchive"], swiftSettings: strict),
    .target(
      name: "Publish",
      dependencies: [
        "Archive", "Compression", "ContentHash", "Diagnostics", "Files", "Mustache", "Pages",
        "Parallel",
      ],
      swiftSettings: strict),

    // Audit.
    .target(
      name: "Audit",
      dependencies: ["ContentHash", "Diagnostics", "Files", "Languages", "Parallel"],
      swiftSettings: strict),

    // The command line.
    .target(
      name: "DiptychCommand",
      dependencies: [
        "Archive", "Audit", "Catalog", "ContentHash", "Diagnostics", "Files", "Languages",
        "Mustache", "Pages", "Proofreading", "Publish",
        "TemplateData", "Translations", "YAML",
      ],
      swiftSettings: strict),
    .executableTarget(name: "diptych", dependencies: ["DiptychCommand"], swiftSettings: strict),

    // The Mustache spec's own suites, run from a folder.
    .executableTarget(
      name: "mustache-conformance",
      dependencies: ["Diagnostics", "Files", "Mustache", "TemplateData", "YAML"],
      swiftSettings: strict),

    // Tests: one target for each module, and one for the tool as a whole.
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: strict),
    .testTarget(
      name: "YAMLTests", dependencies: ["YAML", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "MustacheTests", dependencies: ["Mustache", "Diagnostics", "TemplateData", "YAML"],
      swiftSettings: strict),
    .testTarget(name: "LanguagesTests", dependencies: ["Languages"], swiftSettings: strict),
    .testTarget(
      name: "CatalogTests", dependencies: ["Catalog", "Diagnostics", "Files", "Languages"],
      swiftSettings: strict),
    .testTarget(
      name: "TranslationsTests",
      dependencies: ["Translations", "Catalog", "Diagnostics", "Files", "Languages"],
      swiftSettings: strict),
    .testTarget(
      name: "ProofreadingTests",
      dependencies: ["Proofreading", "Catalog", "Diagnostics", "Files", "Languages"],
      swiftSettings: strict),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Pages", "Catalog", "ContentHash", "Diagnostics", "Languages", "Mustache",
      ],
      exclude: ["Patterns"], swiftSettings: strict),
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
        "CXXHash", "Publish", "Pages", "Catalog", "ContentHash", "Files", "Diagnostics",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AuditTests", dependencies: ["Audit", "Diagnostics", "Files"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["CArchive", "DiptychCommand", "Files", "Diagnostics"],
      exclude: ["Fixtures"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
