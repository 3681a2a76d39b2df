#!/bin/sh
# Gates that no compiler knows: each says what must not be found, where it may be, and why.
# Run by `make guards`.
set -eu
cd "$(dirname "$0")/.."
status=0

# guard REASON PATTERN WHERE [PATH-PATTERN-THAT-IS-ALLOWED]
guard() {
  # shellcheck disable=SC2086  # several folders
  found=$(grep -rnE --include='*.swift' -e "$2" $3 | grep -vE "^[^:]*:[0-9]*: *//" || true)
  if [ -n "${4:-}" ]; then
    found=$(printf '%s\n' "$found" | grep -vE "^(${4})" || true)
  fi
  [ -z "$found" ] && return 0
  printf 'not here: %s\n%s\n\n' "$1" "$found" >&2
  status=1
}

# One target quarantines each foreign library, so that replacing it touches one folder.
only() {
  guard "$1 is known to Sources/$2 alone" "import $1\$" Sources "Sources/$2/"
}
# The doctor reads other people's pages with the HTML parser; what we make goes through Markup.
only CLibXML2 '(Markup|Doctor)'
only Yams Configuring
only Mustache Rendering
only CCMarkGFM Markdown
only CLibMD Bundling
only CZlib Bundling
only CFileSystem Workspace
only CQRCode Previewing
only FlyingFox Previewing
only ArgumentParser build-site

edges='Sources/((Workspace|Previewing|build-site|Benchmarks)/|Markup/MarkupBenchmark)'
guard 'the stages are pure: no disk, clock, environment or output of their own' \
  '\b(FileManager|FileHandle|ProcessInfo|Date\(\)|ContinuousClock|getenv|fopen|print\()' \
  Sources "$edges"
guard 'randomness would make two builds differ' \
  '\b(UUID\(\)|\.random\(|randomElement|shuffled\(|SystemRandomNumberGenerator|hashValue)' \
  Sources "$edges"
guard 'a value that could be anything can be checked by nobody' \
  '(: |\[|any |-> )Any\b' Sources 'Sources/Rendering/'
guard 'a crash is never the answer to an input' \
  '\b(try!|as!|fatalError|unsafeBitCast|assertionFailure)' 'Sources Tests'
guard 'the compiler proves the absence of data races; a promise would not' \
  'nonisolated\(unsafe\)|@unchecked Sendable' 'Sources Tests'
guard 'this is a tool and no library: nothing is public' \
  '\bpublic (let|var|func|struct|enum|class)' Sources
guard 'what is left to do belongs in the tracker' '\b(TODO|FIXME|HACK)\b' 'Sources Tests'
guard 'these options of libxml2 let a page read files, the network or all memory' \
  'XML_PARSE_(NOENT|DTDLOAD|DTDATTR|XINCLUDE|HUGE|RECOVER)' Sources

guard 'the tool asks nobody for anything' \
  '\b(URLSession|NWConnection|getaddrinfo|gethostbyname|contentsOf: URL\(string)' Sources

# The runtime runs on pages with the strictest policies (docs: style-src, trusted-types).
scripts=$(grep -nE 'innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function' \
  Sources/WidgetRuntime/js/*.js || true)
if [ -n "$scripts" ]; then
  printf 'not here: the runtime builds nodes, it never parses markup\n%s\n\n' "$scripts" >&2
  status=1
fi

# A test that is switched off is a promise that nobody keeps.
guard 'no test is skipped in silence' '\.disabled\(|XCTSkip|withKnownIssue' Tests
exit $status
