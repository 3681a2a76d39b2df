import Dispatch
import Synchronization

/// Fork and join inside one stage: the results come back in the order of the items.
package enum Parallel {
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    let results = Slots<Result>(count: items.count)
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      results.fill(index, transform(items[index]))
    }
    return results.values
  }
}

/// One place per item; each is filled once.
private final class Slots<Value: Sendable>: Sendable {
  private let slots: Mutex<[Value?]>

  init(count: Int) { slots = Mutex(Array(repeating: nil, count: count)) }

  func fill(_ index: Int, _ value: Value) { slots.withLock { $0[index] = value } }

  var values: [Value] { slots.withLock { $0.compactMap { $0 } } }
}
