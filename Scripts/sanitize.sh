#!/bin/sh
# Judges pages on eight threads under the thread sanitizer, and thousands of broken pages under the
# address sanitizer and in a release build: `sanitize.sh [PAGES]`, 50,000 by default. What a
# sanitizer finds ends it with an error.
set -eu
cd "$(dirname "$0")/.."
pages=${1:-50000}
swift=${SWIFT:-swift}
CORPUS="$PWD/Tests/Fixtures/Markup"
export CORPUS
export TSAN_OPTIONS=halt_on_error=1 ASAN_OPTIONS=detect_leaks=1:halt_on_error=1

# Markup alone, since a sanitizer makes every build slow.
package=.build-sanitize
mkdir -p "$package/Sources"
for target in Markup Diagnostics CLibXML2; do
  ln -sfn "$PWD/Sources/$target" "$package/Sources/$target"
done
rm -rf "$package/Sources/Torture"
mkdir "$package/Sources/Torture"
for file in Scripts/sanitize/Torture.swift Tests/TestSupport/SeededGenerator.swift; do
  ln -s "$PWD/$file" "$package/Sources/Torture"
done
cat > "$package/Package.swift" << 'EOF'
// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
let package = Package(
  name: "build-site",
  platforms: [.macOS(.v14)],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "Markup", dependencies: ["Diagnostics", "CLibXML2"], swiftSettings: settings),
    .executableTarget(
      name: "Torture", dependencies: ["Diagnostics", "Markup"], swiftSettings: settings),
  ])
EOF

# run NAME 'BUILD OPTIONS' 'WORDS': builds it apart, and runs it.
run() {
  # shellcheck disable=SC2086  # one word per option
  set -- "$1" "--package-path $package --scratch-path $package/.build/$1 $2" "$3"
  # shellcheck disable=SC2086
  "$swift" build $2 > "$package/$1.log" || { cat "$package/$1.log"; exit 1; }
  # shellcheck disable=SC2086
  "$("$swift" build $2 --show-bin-path)/Torture" $3
  echo "sanitize.sh: $1 reports nothing"
}

run thread '-c release --sanitize=thread' 'threads 1000'
run address '-c release --sanitize=address' "fuzz $pages"
run release '-c release' "fuzz $pages"
