/// Joins what a layout took apart: a label on a line of its own, and the text below it.
enum PassageJoiner {
    static func joined(_ passages: [Passage]) -> [Passage] {
        var out: [Passage] = []
        out.reserveCapacity(passages.count)
        for passage in passages {
            if let above = out.last, above.isLoneLabel, passage.kind == .body, passage.label == nil {
                var joined = passage
                joined.range = above.range.lowerBound..<passage.range.upperBound
                joined.label = above.label
                joined.indent = above.indent
                joined.page = above.page
                joined.isListItem = above.isListItem
                out[out.count - 1] = joined
            } else {
                out.append(passage)
            }
        }
        return out
    }
}

extension Passage {
    /// "(b)" and nothing else; "Clause 9" and "SEC-04" are titles.
    fileprivate var isLoneLabel: Bool {
        guard kind == .body, let label, !label.isBullet, !label.isKeyword, !label.isCode else { return false }
        return bodyStart >= range.upperBound
    }
}
