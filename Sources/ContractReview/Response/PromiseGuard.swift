import ReadinessModel

/// Refuses sentences that promise what nothing supports: absolute words, and numbers or states beyond the supplier's truth.
package enum PromiseGuard {
    package struct Finding: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// A word that promises a result without limit.
            case absolute(String)
            /// More than the answers and facts carry.
            case beyondTruth
        }

        package var kind: Kind
        package var text: LocalizedText
        /// Where in the text, in Unicode scalars; nil for the text as a whole.
        package var range: Range<Int>?
    }

    /// Words that no small supplier can keep, per language; written in lower case.
    private static let absolutes: [Language: [String]] = [
        .english: [
            "guarantee", "guarantees", "guaranteed", "at all times", "under all circumstances", "completely secure",
            "fully secure", "100% secure", "zero risk", "free of vulnerabilities", "free from vulnerabilities",
            "never be breached", "no unauthorised access", "no unauthorized access", "all cyber attacks", "all attacks",
            "any and all",
        ],
        .dutch: [
            "garandeert", "garanderen", "gegarandeerd", "te allen tijde", "onder alle omstandigheden",
            "volledig veilig",
            "100% veilig", "vrij van kwetsbaarheden", "geen ongeautoriseerde toegang", "alle cyberaanvallen",
            "alle aanvallen",
        ],
    ]

    /// Absolute words in a text, as whole words; a denial in front ("cannot guarantee", "garandeert niet") is fair.
    package static func absoluteWords(in text: String, language: Language) -> [Finding] {
        let folded = Array(text.lowercased().unicodeScalars)
        return (absolutes[language] ?? []).flatMap { word in
            places(of: Array(word.unicodeScalars), in: folded).filter { !isDenied(folded, at: $0) }.map { range in
                Finding(
                    kind: .absolute(word),
                    text: LocalizedText(
                        en: "'\(word)' promises a result that no measure can ensure; name the measure or the standard",
                        nl:
                            "'\(word)' belooft een resultaat dat geen maatregel kan verzekeren; noem de maatregel of de norm"
                    ),
                    range: range)
            }
        }
    }

    /// Holds a supplier's own draft against its truth: each sentence that binds it is triaged as though a buyer had
    /// written it, and whatever would not be accepted is an over-promise.
    package static func overPromises(
        in text: AddendumText, playbook: Playbook, posture: Posture
    ) -> [(clause: Clause, findings: [Finding])] {
        let review = AddendumReview(
            of: text, playbook: playbook, posture: posture, regimes: BuyerRegimes(), floors: [])
        return review.clauses.compactMap { item in
            guard item.clause.obligor != .buyer else { return nil }
            var findings = absoluteWords(in: item.clause.text, language: review.language).map { finding in
                var finding = finding
                finding.range = finding.range.map {
                    $0.lowerBound + item.clause.range.lowerBound..<$0.upperBound + item.clause.range.lowerBound
                }
                return finding
            }
            findings += item.verdict.reasons.filter { $0.stance != .accept }.map {
                Finding(kind: .beyondTruth, text: $0.text, range: $0.ranges.first)
            }
            return findings.isEmpty ? nil : (item.clause, findings)
        }
    }

    private static func places(of word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Range<Int>] {
        guard !word.isEmpty, text.count >= word.count else { return [] }
        func isWordPart(_ index: Int) -> Bool { text.indices.contains(index) && text[index].properties.isAlphabetic }
        return (0...(text.count - word.count)).filter { start in
            text[start] == word[0] && Array(text[start..<start + word.count]) == word && !isWordPart(start - 1)
                && !isWordPart(start + word.count)
        }.map { $0..<$0 + word.count }
    }

    private static func isDenied(_ text: [Unicode.Scalar], at range: Range<Int>) -> Bool {
        func string(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text[range])
            return String(view)
        }
        let before = string(max(0, range.lowerBound - 24)..<range.lowerBound)
        let after = string(range.upperBound..<min(text.count, range.upperBound + 8))
        return ["not ", "cannot ", "can't ", "no ", "without ", "geen ", "niet ", "kan niet "].contains {
            before.hasSuffix($0)
        }
            || before.contains("does not ") || before.contains("cannot ") || before.contains(" geen ")
            || after.hasPrefix(" niet") || after.hasPrefix(" geen")
    }
}
