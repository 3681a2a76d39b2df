/// Names the wording that a shopper consented to: the request carries it as `consent_wording`, and
/// the manifest lists it beside the words. `js/hash.js` computes the same.
package func wordingHash(of text: String) -> String {
  String(shortHash(text, 2_166_136_261), radix: 36) + "-"
    + String(shortHash(text, 40389), radix: 36)
}

/// FNV-1a over UTF-16 units with a final mix.
private func shortHash(_ text: String, _ seed: UInt32) -> UInt32 {
  var hash = seed
  for unit in text.utf16 { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
  return (hash ^ hash >> 15) &* 2_246_822_507
}
