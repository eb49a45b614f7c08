/// How much a learned word or sign speaks for a label.
package struct LearnedWeight<Label: Sendable & Hashable>: Sendable, Hashable {
    package var label: Label
    /// Logarithm of the odds, to a tenth; below 0 it speaks against the label. No further from 0 than
    /// `LearnedPoints.greatest`.
    package var points: Double

    package init(label: Label, points: Double) {
        self.label = label
        self.points = points
    }

    /// Of a row of weights, one a label, those that are not nearer to 0 than `least`, rounded.
    static func telling(_ row: ArraySlice<Double>, of labels: [Label], least: Double) -> [LearnedWeight] {
        zip(labels, row).filter { abs($1) >= least }.map { LearnedWeight(label: $0, points: LearnedPoints.rounded($1)) }
    }
}

/// Points as they are kept: whole tenths.
package enum LearnedPoints {
    /// Nothing says more than this, for or against.
    package static let greatest = 999.0

    static func rounded(_ points: Double) -> Double { (points * 10).rounded() / 10 }

    static func tenths(of points: Double) -> Int16 { Int16((min(max(points, -greatest), greatest) * 10).rounded()) }

    /// A whole number of at most four digits at `at`, which moves behind it; nil where none stands.
    static func tenths(in bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int16? {
        let isNegative = at < bytes.count && bytes[at] == UInt8(ascii: "-")
        if isNegative { at += 1 }
        let digits = at
        var value: Int16 = 0
        while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9"), at - digits < 4 {
            value = value * 10 + Int16(bytes[at] - UInt8(ascii: "0"))
            at += 1
        }
        guard at > digits else { return nil }
        return isNegative ? -value : value
    }
}

/// Weights that follow a slope downhill and keep some of their speed.
struct Descent {
    private static let momentum = 0.9

    let step: Double
    private(set) var weights: [Double]
    private var speed: [Double]

    init(count: Int, step: Double) {
        self.step = step
        weights = [Double](repeating: 0, count: count)
        speed = weights
    }

    mutating func follow(_ slope: [Double]) {
        for index in weights.indices {
            speed[index] = Self.momentum * speed[index] - step * slope[index]
            weights[index] += speed[index]
        }
    }
}
