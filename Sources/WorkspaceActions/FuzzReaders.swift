import ContractReview
import DocumentFormats
import Foundation
import ReadinessModel
import Storage

/// Runs the readers of buyers' documents, and the review behind them, on files broken on purpose, for a bounded time.
///
/// The file under test lies on disk while it is read: should the program crash or hang, the file is there. The same
/// seed gives the same files, whatever the time.
package struct FuzzReaders {
    package struct Options: Sendable {
        package var seconds = 60
        package var seed: UInt64 = 0
        /// Only this file of the sequence; nil for all that the time allows.
        package var run: Int?
        /// Files that are broken too, besides those made in memory.
        package var samples: [String] = []
        /// Where the file under test lies.
        package var keep: String
        /// The longest that one file may take, in seconds.
        package var longest = 10.0
        /// Of so many files that could be read, one is reviewed.
        package var reviewedShare = 4

        package init(keep: String) { self.keep = keep }
    }

    package struct Outcome: Sendable {
        package struct Failure: Sendable {
            package var run: Int
            package var seed: String
            package var fault: String
            /// Where the file was kept.
            package var path: String
        }

        package var files = 0
        package var read = 0
        package var reviewed = 0
        /// How many were refused, by the reason's code.
        package var refused: [String: Int] = [:]
        package var slowest = (seconds: 0.0, run: 0, seed: "", bytes: 0)
        package var failures: [Failure] = []
    }

    private let options: Options
    private let library: ReviewLibrary
    private let seeds: [FuzzSeed]
    private var outcome = Outcome()

    /// Makes and breaks files until the time is over.
    package static func run(_ options: Options, in surroundings: Surroundings) throws -> Outcome {
        let samples = try options.samples.map { path in
            FuzzSeed(
                name: URL(fileURLWithPath: path).lastPathComponent,
                bytes: try ResultFiles.read(path, limit: AddendumReading.fileLimit))
        }
        var fuzzer = FuzzReaders(
            options: options, library: try surroundings.reviewLibrary(), seeds: try FuzzSeed.made() + samples)
        try fuzzer.run()
        return fuzzer.outcome
    }

    private init(options: Options, library: ReviewLibrary, seeds: [FuzzSeed]) {
        self.options = options
        self.library = library
        self.seeds = seeds
    }

    private mutating func run() throws {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(options.seconds)
        var run = options.run ?? 0
        while options.run == nil ? clock.now < end : outcome.files == 0 {
            try file(run)
            run += 1
        }
        alarm(0)
        try? FileManager.default.removeItem(atPath: options.keep)
    }

    /// Makes, reads and judges one file.
    private mutating func file(_ run: Int) throws {
        var numbers = FuzzNumbers(seed: options.seed, run: run)
        var seed = numbers.one(of: seeds)
        // A PDF starts another program: dear, and little of it is ours.
        if seed.isPDF, numbers.below(8) > 0 { seed = seeds[numbers.below(seeds.count) / 2] }
        let isReviewed = options.run != nil || numbers.below(options.reviewedShare) == 0
        var mutation = FuzzMutation(numbers)
        let bytes = mutation.broken(seed)
        try Data(bytes).write(to: URL(fileURLWithPath: options.keep))
        // A file that never ends is ended by the system, and the program with it; the file stays.
        alarm(UInt32(options.longest * 4))
        let clock = ContinuousClock()
        let start = clock.now
        let fault = judge(bytes, isReviewed: isReviewed)
        let time = clock.now - start
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        outcome.files += 1
        if seconds > outcome.slowest.seconds { outcome.slowest = (seconds, run, seed.name, bytes.count) }
        let late = seconds > options.longest ? "took \(Int(seconds)) s" : nil
        if let fault = fault ?? late { try keep(bytes, fault: fault, run: run, seed: seed.name) }
    }

    private mutating func keep(_ bytes: [UInt8], fault: String, run: Int, seed: String) throws {
        let path = "\(options.keep)-\(run)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        outcome.failures.append(Outcome.Failure(run: run, seed: seed, fault: fault, path: path))
    }

    /// Reads the file and gives what is wrong with the result; nil when nothing is.
    private mutating func judge(_ bytes: [UInt8], isReviewed: Bool) -> String? {
        _ = try? CSVReader.table(in: bytes)
        let document: TextDocument
        do {
            document = try readDocument(bytes: bytes, fileName: "fuzz")
        } catch {
            outcome.refused[error.code, default: 0] += 1
            return error.description.isEmpty ? "a refusal without words" : nil
        }
        outcome.read += 1
        if let fault = FuzzChecks.fault(in: document) { return fault }
        guard isReviewed else { return nil }
        outcome.reviewed += 1
        do {
            // The whole verb, as `regie addendum read` calls it.
            let text = try AddendumReading.document(at: options.keep).text
            let review = AddendumReview(
                of: text, playbook: library.playbook, posture: library.defaultSupplier,
                regimes: BuyerRegimes(names: ["dora", "gdpr"], critical: true, traits: ["processor"]),
                floors: library.floors)
            return FuzzChecks.fault(in: review)
        } catch {
            return "read once, refused the second time: \(error)"
        }
    }
}
