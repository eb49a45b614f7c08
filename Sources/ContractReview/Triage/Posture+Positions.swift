extension Posture {
    /// The supplier's truth within its own positions: a number that it could keep counts no further than the position where
    /// its negotiation ends.
    ///
    /// Whether more or less is the harder promise follows from the position itself: it goes from preferred to walk-away. A
    /// fact that is not known stays unknown; a position is a wish, and no truth.
    package func within(_ positions: [Position]) -> Posture {
        var bounded = self
        for position in positions {
            guard let fact = position.fact, let known = facts[fact] else { continue }
            bounded.facts[fact] =
                position.preferred >= position.walkAway
                ? max(known, position.walkAway) : min(known, position.walkAway)
        }
        return bounded
    }
}
