import Testing

@testable import ReadinessModel

@Suite struct CrosswalkTests {
    static let library = Samples.library(
        [Samples.question("Q-1"), Samples.question("Q-2"), Samples.question("Q-3")],
        controls: [
            Samples.control("C1"), Samples.control("C2"), Samples.control("C3"), Samples.control("S1", of: .soc2),
            Samples.control("S2", of: .soc2), Samples.control("S3", of: .soc2),
        ],
        links: [
            Samples.link("Q-2", "C1", 8), Samples.link("Q-1", "C1", 6), Samples.link("Q-3", "C2", 3),
            Samples.link("Q-1", "S1", 9, of: .soc2), Samples.link("Q-2", "S2", 7, of: .soc2),
            Samples.link("Q-1", "S2", 5, of: .soc2), Samples.link("Q-3", "S3", 10, of: .soc2),
        ])

    private let crosswalk = Crosswalk(from: .iso27001, to: .soc2, in: library)

    @Test("every control of the one framework has its row, joined or not")
    func rows() {
        #expect(crosswalk.rows.map(\.control.code) == ["C1", "C2", "C3"])
        #expect(crosswalk.rows.map { $0.counterparts.count } == [2, 0, 0])
    }

    @Test("the strongest counterpart comes first: the sum of the lesser strengths, at most ten")
    func strength() throws {
        let found = try #require(crosswalk.rows.first).counterparts
        #expect(found.map(\.control.code) == ["S2", "S1"])
        // S2: min(6, 5) + min(8, 7) = 12, capped; S1: min(6, 9).
        #expect(found.map(\.strength) == [10, 6])
        #expect(found.map { $0.questions.map(\.rawValue) } == [["Q-1", "Q-2"], ["Q-1"]])
    }

    @Test("a join below four is a touch, not a counterpart", arguments: [(3, 0), (4, 1)])
    func least(_ strength: Int, _ count: Int) {
        let library = Samples.library(
            [Samples.question("Q")], controls: [Samples.control("C"), Samples.control("S", of: .soc2)],
            links: [Samples.link("Q", "C", strength), Samples.link("Q", "S", 9, of: .soc2)])
        #expect(Crosswalk(from: .iso27001, to: .soc2, in: library).rows.first?.counterparts.count == count)
    }

    @Test("read the other way, the same pairs have the same strength")
    func symmetry() {
        func pairs(_ crosswalk: Crosswalk, swapped: Bool) -> Set<String> {
            Set(
                crosswalk.rows.flatMap { row in
                    row.counterparts.map {
                        swapped
                            ? "\($0.control.code)-\(row.control.code)-\($0.strength)"
                            : "\(row.control.code)-\($0.control.code)-\($0.strength)"
                    }
                })
        }
        let back = Crosswalk(from: .soc2, to: .iso27001, in: Self.library)
        #expect(pairs(crosswalk, swapped: false) == ["C1-S2-10", "C1-S1-6"])
        #expect(pairs(back, swapped: true) == pairs(crosswalk, swapped: false))
    }

    @Test("within one framework a control is not its own counterpart, and of equals the lower id comes first")
    func within() {
        let library = Samples.library(
            [Samples.question("Q")], controls: ["C3", "C1", "C2"].map { Samples.control($0) },
            links: ["C3", "C1", "C2"].map { Samples.link("Q", $0, 9) })
        let rows = Crosswalk(from: .iso27001, to: .iso27001, in: library).rows
        #expect(rows.map { $0.counterparts.map(\.control.code) } == [["C1", "C2"], ["C2", "C3"], ["C1", "C3"]])
    }
}

@Suite struct LibraryTests {
    @Test("links to what is not there are left out, and the rest resolve to positions")
    func links() {
        let library = Samples.library(
            [Samples.question("Q-1"), Samples.question("Q-2")],
            controls: [Samples.control("C1"), Samples.control("C2")],
            links: [Samples.link("Q-2", "C1", 7), Samples.link("Q-9", "C1", 5), Samples.link("Q-1", "C9", 5)])
        #expect(library.linksOfControl.map { $0.map(\.question) } == [[1], []])
        #expect(library.linksOfControl[0].map(\.strength) == [7])
        #expect(library.question(.init("Q-2"))?.id.rawValue == "Q-2")
        #expect(library.question(.init("Q-9")) == nil)
    }

    @Test(
        "only a question that contains the control may satisfy it alone",
        arguments: zip(MappingLink.Relationship.allCases, [10, 9, 10, 9]))
    func greatest(_ relationship: MappingLink.Relationship, _ strength: Int) {
        #expect(relationship.greatestStrength == strength)
    }

    @Test(
        "a number is written as people do",
        arguments: [(24.0, "24"), (99.9, "99.9"), (0, "0"), (-3, "-3"), (0.5, "0.5"), (1_000_000, "1000000")])
    func plain(_ value: Double, _ text: String) {
        #expect(FactValue.number(value).text == text)
        #expect(FactValue.day(Samples.today).text == "2026-11-24")
    }
}
