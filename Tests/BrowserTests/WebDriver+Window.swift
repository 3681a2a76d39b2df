/// The size of what is looked at, and its wheel.
extension WebDriver {
  /// The page's own width and height in CSS pixels, whatever the window's frame takes.
  func setWindow(width: Int, height: Int, isMobile: Bool = false) async throws {
    try await devTools(
      "Emulation.setDeviceMetricsOverride",
      .object([
        "width": .int(width), "height": .int(height), "deviceScaleFactor": .int(1),
        "mobile": .bool(isMobile),
      ]))
  }

  func clearWindow() async throws {
    try await devTools("Emulation.clearDeviceMetricsOverride", .object([:]))
  }

  /// Turns the wheel over the window's middle, as a hand would.
  func wheel(by pixels: Int) async throws {
    let middle = try await run("return [innerWidth / 2 | 0, innerHeight / 2 | 0]").items
    let turn: JSON = .object([
      "type": "scroll", "x": middle[0], "y": middle[1], "deltaX": .int(0),
      "deltaY": .int(pixels), "duration": .int(0), "origin": "viewport",
    ])
    try await perform(.object(["type": "wheel", "id": "wheel", "actions": .array([turn])]))
  }
}
