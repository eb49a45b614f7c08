import ContractReview
import ReadinessModel

extension YAMLEntry {
    /// The words under `match`, `with`, `without` and `unless`.
    func wordCondition() -> WordCondition {
        WordCondition(
            match: patterns("match"), with: patterns("with"), without: patterns("without"), unless: patterns("unless"))
    }

    func patterns(_ key: String) -> [CuePattern] {
        list(key).compactMap { item in
            guard let source = item.node.scalar?.string else {
                log.report("'\(key)' should hold patterns", at: item.place)
                return nil
            }
            do throws(CuePattern.Fault) {
                return try CuePattern(source)
            } catch {
                log.report(error.message, at: item.place)
                return nil
            }
        }
    }

    func phrase() -> CuePattern.Phrase? {
        do throws(CuePattern.Fault) {
            return try CuePattern.Phrase(node.scalar?.string ?? "")
        } catch {
            log.report(error.message, at: place)
            return nil
        }
    }

    func numberCondition() -> NumberCondition? {
        allow("kinds", "severities", "without-severity", "comparison", "value", "facts", "unit")
        guard let comparison = choice("comparison", NumberCondition.Comparison.self),
            let unit = choice("unit", Commitment.Unit.self)
        else { return nil }
        let facts = strings("facts")
        let bound: NumberCondition.Bound = facts.isEmpty ? .number(number("value", in: 0...1_000_000)) : .facts(facts)
        let severities = words("severities", Commitment.Severity.self)
        return NumberCondition(
            kinds: words("kinds", Commitment.Kind.self), severities: severities.isEmpty ? nil : severities,
            onlyWithoutSeverity: boolean("without-severity"), comparison: comparison, bound: bound, unit: unit)
    }

    func factCondition() -> FactCondition {
        allow("id", "below", "above")
        let condition = FactCondition(
            fact: string("id"), below: optionalNumber("below"), above: optionalNumber("above"))
        if condition.below == nil, condition.above == nil {
            log.report("a fact condition needs 'below' or 'above'", at: place)
        }
        return condition
    }

    func supportingEvidence() -> SupportingEvidence {
        allow("kind", "when")
        return SupportingEvidence(kind: string("kind"), when: patterns("when"))
    }

    func need() -> Need {
        allow("question", "level", "when")
        return Need(question: string("question"), level: number("level", in: 0...1), when: patterns("when"))
    }
}
