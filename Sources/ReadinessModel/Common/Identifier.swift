/// The name of a thing, spelled as its source spells it; a type of its own for each kind of thing, so that a question's id
/// can never stand where a measure's is meant.
package struct Identifier<Thing>: Sendable, Hashable, Comparable, Codable, RawRepresentable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
