/// A clause's words as a person reads them: without the marks of Markdown that a text file may carry.
enum ClauseText {
    static func readable(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") }) else { return text }
        let scalars = Array(text.unicodeScalars)
        let isMark = marks(in: scalars)
        var view = String.UnicodeScalarView()
        for index in scalars.indices where !isMark[index] { view.append(scalars[index]) }
        return String(view)
    }

    /// Which scalars are marks: "**" around bold words, and the "## " of a heading at the start of a line.
    static func marks(in scalars: [Unicode.Scalar]) -> [Bool] {
        var isMark = [Bool](repeating: false, count: scalars.count)
        var isLineStart = true
        var index = 0
        while index < scalars.count {
            if scalars[index] == "*", index + 1 < scalars.count, scalars[index + 1] == "*" {
                isMark[index] = true
                isMark[index + 1] = true
                index += 2
                continue
            }
            if isLineStart, scalars[index] == "#" {
                var end = index
                while end < scalars.count, scalars[end] == "#" { end += 1 }
                if end - index <= 6, end < scalars.count, scalars[end] == " " {
                    for place in index...end { isMark[place] = true }
                    index = end + 1
                    continue
                }
            }
            isLineStart = scalars[index] == "\n"
            index += 1
        }
        return isMark
    }
}
