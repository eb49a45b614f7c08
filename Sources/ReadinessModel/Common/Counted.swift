extension Int {
    /// The number with the word for one or for many: "1 clause", "3 clauses", "0 clauses".
    package func counted(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
