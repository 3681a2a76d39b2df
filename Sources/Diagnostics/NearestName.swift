/// The one known name that is close enough to `name` to be what the author meant, for "did you
/// mean"; nil when none is close or two are equally close.
package func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let typed = Array(name.lowercased())
  guard typed.count >= 2, typed.count <= 64 else { return nil }
  let limit = typed.count <= 4 ? 1 : typed.count <= 8 ? 2 : 3
  var best: (distance: Int, names: Set<String>) = (limit + 1, [])
  for candidate in known where candidate != name {
    let distance = editDistance(typed, Array(candidate.lowercased()), limit: limit)
    if distance < best.distance {
      best = (distance, [candidate])
    } else if distance == best.distance {
      best.names.insert(candidate)
    }
  }
  guard best.distance <= limit, best.names.count == 1 else { return nil }
  return best.names.first
}

/// Insertions, deletions, replacements and swaps of neighbours; gives `limit + 1` for anything
/// farther apart than `limit`.
private func editDistance(_ left: [Character], _ right: [Character], limit: Int) -> Int {
  guard abs(left.count - right.count) <= limit else { return limit + 1 }
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [Int](repeating: 0, count: right.count + 1)
    row[0] = i
    for j in 1...right.count {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return min(last[right.count], limit + 1)
}
