import ArgumentParser

@main
struct BuildSite: ParsableCommand {
  mutating func run() throws {}
}
