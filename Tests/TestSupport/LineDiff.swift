/// The lines in which two texts differ, three lines around each: never two blobs to compare by eye.
package func lineDiff(expected: String, found: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = found.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = new.difference(from: old)
  var removed: Set<Int> = []
  var added: Set<Int> = []
  for change in changes {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): added.insert(offset)
    }
  }
  var lines: [(text: String, isChange: Bool)] = []
  var here = 0
  var there = 0
  while here < old.count || there < new.count {
    if removed.contains(here), here < old.count {
      lines.append(("- \(old[here])", true))
      here += 1
    } else if added.contains(there), there < new.count {
      lines.append(("+ \(new[there])", true))
      there += 1
    } else if here < old.count {
      lines.append(("  \(old[here])", false))
      (here, there) = (here + 1, there + 1)
    } else {
      there += 1
    }
  }
  let shown = lines.indices.filter { index in
    lines[max(0, index - 3)...min(lines.count - 1, index + 3)].contains(where: \.isChange)
  }
  return shown.prefix(200).map { lines[$0].text }.joined(separator: "\n")
}
