// swift-tools-version: 6.1
import PackageDescription

// A target exists if it quarantines one third-party dependency, if its result must be
// unforgeable, or if two others use it (docs/architecture/decisions/0001-targets.md).
let settings: [SwiftSetting] = [
  // One compiler per module instead of one per batch of files: a clean build takes a fifth less
  // (docs/architecture/decisions/0012-whole-modules.md).
  .unsafeFlags(
    ["-wmo", "-num-threads", "2", "-emit-module-separately-wmo"], .when(configuration: .debug)),
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: ["Diagnostics"] + dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: ["TestSupport", "Diagnostics"] + dependencies,
    exclude: [], swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")

let package = Package(
  name: "build-site",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "build-site", targets: ["build-site"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CLibMD", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CFileSystem"),
    .systemLibrary(
      name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

    .target(name: "Diagnostics", swiftSettings: settings),
    stage("Markup", ["CLibXML2"]),
    stage("Styling", ["Markup"]),
    stage("Markdown", ["CCMarkGFM"]),
    stage("Configuring", ["Markdown", "Styling", yams]),
    stage("Planning", ["Configuring", "Styling"]),
    .target(
      name: "WidgetRuntime", dependencies: ["Diagnostics", "Markup"], exclude: ["js"],
      swiftSettings: settings),
    stage("Email", ["Configuring", "Markup", "Markdown", "Styling"]),
    stage(
      "Rendering",
      [
        "Planning", "Configuring", "Markdown", "Markup", "Styling", "Email", "WidgetRuntime",
        mustache,
      ]),
    stage(
      "Checking",
      [
        "Rendering", "Planning", "Configuring", "Markup", "Markdown", "Styling", "Email",
        "WidgetRuntime",
      ]),
    stage("Bundling", ["Checking", "Markup", "WidgetRuntime", "CLibMD", "CZlib"]),
    stage("Doctor", ["CLibXML2"]),
    stage("Workspace", ["CFileSystem", "Configuring", "Bundling"]),
    stage(
      "Building",
      [
        "Configuring", "Planning", "Rendering", "Checking", "Bundling", "Workspace", "Markup",
        "Markdown", "Styling", "Email", "WidgetRuntime", "Doctor",
      ]),
    .target(
      name: "Previewing",
      dependencies: [
        "Diagnostics", "Bundling", "Configuring", "Planning", "Workspace", "CQRCode", flyingSocks,
      ],
      exclude: ["Studio"], swiftSettings: settings),
    .executableTarget(
      name: "build-site",
      dependencies: [
        "Diagnostics", "Markup", "Styling", "Configuring", "Planning", "Rendering", "Checking",
        "Bundling", "Building", "Workspace", "WidgetRuntime", "Email", "Previewing", "Doctor",
        argumentParser,
      ],
      swiftSettings: settings),

    // What `make bench` asks about parts of the pipeline; no product.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Diagnostics", "Markup", "Styling", "Email", "Configuring", "Planning", "Rendering",
        "Building", "Workspace",
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: settings),
    // One folder per target of Sources; one module, since each costs build time.
    tests(
      "CoreTests",
      [
        "Configuring", "Planning", "Rendering", "Checking", "Bundling", "Building", "Workspace",
        "Markup", "Styling", "Markdown", "Email", "CZlib",
      ]),
    tests("CommandTests", ["Bundling", "Configuring", "Workspace", "build-site"]),
    // What both tests of the widget need: its parts, from the shipped themes and languages.
    .target(
      name: "WidgetTestSupport",
      dependencies: ["Diagnostics", "Markup", "WidgetRuntime", mustache, yams],
      path: "Tests/WidgetTestSupport", swiftSettings: settings),
    tests("WidgetRuntimeTests", ["WidgetRuntime", "WidgetTestSupport", "Markup", "Bundling"]),
    tests("BrowserTests", ["WidgetRuntime", "WidgetTestSupport", "build-site", flyingFox]),
    tests("StylingTests", ["Styling", "Markup"]),
    tests(
      "EmailTests",
      ["Email", "Configuring", "Planning", "Rendering", "Markup", "Markdown", "Styling"]),
    tests("MarkdownTests", ["Markdown"]),
    tests("DoctorTests", ["Doctor"]),
    tests("SnippetTests", ["Bundling", "Rendering", "Planning", "Configuring"]),
    tests("GuideTests", ["Checking", "Rendering", "Planning", "Configuring", "Markdown"]),
    tests("MarkupTests", ["Markup"]),
    tests(
      "PreviewTests",
      [
        "Previewing", "Bundling", "Building", "Configuring", "Planning", "Workspace", "build-site",
      ]),
  ]
)
