import Dispatch
import Synchronization

/// Work spread over the cores of the machine; what comes back is the same as when it is done one after another.
package enum SideBySide {
    /// Both results, worked out at the same time.
    ///
    /// - Throws: what either threw; the first one's when both did.
    static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
    ) throws -> (First, Second) {
        let results = Mutex<(first: Result<First, any Error>?, second: Result<Second, any Error>?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { number in
            if number == 0 {
                let result = Result(catching: first)
                results.withLock { $0.first = result }
            } else {
                let result = Result(catching: second)
                results.withLock { $0.second = result }
            }
        }
        let done = results.withLock { $0 }
        guard let one = done.first, let other = done.second else { fatalError("both parts were run") }
        return (try one.get(), try other.get())
    }

    /// The results of all parts of `0..<count`, in order. A part is a stretch of at most `size` places.
    package static func map<Item: Sendable>(
        _ count: Int, by size: Int, _ part: @Sendable (Range<Int>) -> [Item]
    ) -> [Item] {
        guard count > size else { return part(0..<count) }
        let parts = (count + size - 1) / size
        let results = Mutex([[Item]](repeating: [], count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { number in
            let items = part(number * size..<min(count, (number + 1) * size))
            results.withLock { $0[number] = items }
        }
        return results.withLock { $0.flatMap { $0 } }
    }
}
