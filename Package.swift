// swift-tools-version: 6.2
import PackageDescription

// Every arrow points down: a target may only depend on targets listed after it. A target names every module that it
// imports: one that is left out may change without the target being built again.
let package = Package(
  name: "gongbu",
  products: [.executable(name: "gongbu", targets: ["gongbu"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .executableTarget(
      name: "gongbu",
      dependencies: [
        "Browsing", "Search", "Notes", "Curses", "Screen", "CLibc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "Browsing", dependencies: ["Search", "Notes", "Markdown", "Screen"]),
    .target(name: "Search", dependencies: ["Notes", "Markdown", "CLibc"]),
    .target(name: "Notes", dependencies: ["Markdown", "CLibc", "CUtf8proc", "CYaml"]),
    .target(name: "Markdown", dependencies: ["CCmark"]),
    .target(name: "Curses", dependencies: ["Screen", "CNcurses"]),
    .target(name: "Screen", dependencies: ["CLibc"]),
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CCmark"),
    .systemLibrary(name: "CLibc"),
    .systemLibrary(name: "CUtf8proc"),
    .systemLibrary(name: "CYaml"),

    .target(
      name: "TestSupport", dependencies: ["Browsing", "Notes", "Screen", "Search"], path: "Tests/TestSupport"),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "TestSupport"]),
    .testTarget(name: "CursesTests", dependencies: ["Curses", "Screen", "CNcurses"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "CCmark"]),
    .testTarget(name: "NotesTests", dependencies: ["Notes", "Markdown", "TestSupport"]),
    .testTarget(name: "SearchTests", dependencies: ["Search", "Notes", "TestSupport"]),
    .testTarget(name: "BrowsingTests", dependencies: ["Browsing", "Notes", "Screen", "Search", "TestSupport"]),
    .testTarget(name: "GongbuTests", dependencies: ["gongbu", "Screen", "TestSupport"]),
  ])

// What `make bench` measures with; nothing else has to build it.
if Context.environment["GONGBU_BENCH"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Bench", dependencies: ["CCmark", "Notes", "Search", "TestSupport"], path: "Tests/Bench"))
  package.products.append(.executable(name: "Bench", targets: ["Bench"]))
}
