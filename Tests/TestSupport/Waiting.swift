/// Looks again and again until it is so; false after the limit. Only what hangs should reach that:
/// how fast the machine is, and what else it does, is not what is tested.
package func eventually(
  within limit: Duration = .seconds(300), every pause: Duration = .milliseconds(25),
  isolation: isolated (any Actor)? = #isolation, _ isSo: () async throws -> Bool
) async throws -> Bool {
  let end = ContinuousClock.now + limit
  while ContinuousClock.now < end {
    if try await isSo() { return true }
    try await Task.sleep(for: pause)
  }
  return false
}
