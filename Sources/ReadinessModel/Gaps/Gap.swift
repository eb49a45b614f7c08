/// A question whose answer falls short, or is not known, and what that costs: one root of many open controls.
package struct Gap: Sendable, Hashable {
    /// What the gap takes from the readiness of one framework.
    package struct FrameworkReach: Sendable, Hashable {
        package var framework: Framework.ID
        /// The share of the framework's readiness figure that the question decides, 0 to 1.
        package var share: Double
        /// How much the framework counts (`Reach.weight`).
        package var weight: Double
    }

    /// Position in `Library.questions`.
    package var question: Int
    /// 1 to 5, from the question.
    package var risk: Int
    package var reach: [FrameworkReach]
    /// How far the answer is from full; a range when it is not known.
    package var shortfall: ReadinessRange
    /// risk × Σ (share × framework weight) × shortfall, the middle of the range when it is not known.
    package var weight: Double
    /// The part of the weight of all gaps together, 0 to 1.
    package var share: Double
    /// Positions in `Library.controls` of the controls that stay open because of it.
    package var controls: [Int]
    /// Open gaps that have to be closed first.
    package var roots: [Question.ID]
    /// Measures that bring the answer further, the first next step first.
    package var measures: [Measure.ID]

    /// The answer is not known: find out first.
    package var isUnknown: Bool { shortfall.width > 0 }
}
