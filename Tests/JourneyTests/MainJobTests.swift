import Foundation
import TestSupport
import Testing

/// The three moments, walked through the built program.
@Suite struct MainJobTests {
    @Test func aFirstRunNeedsNoConfiguration() throws {
        let program = try Program()
        let made = try program.run("init")
        #expect(made.status == 0)
        #expect(made.output.contains("571 controls in 6 frameworks"))
        let status = try program.run("status")
        #expect(status.status == 0)
        #expect(status.output.contains("No profile given yet"))
        #expect(status.output.contains("0–"))
        #expect(try program.run("doctor").status == 0)
    }

    @Test func theSampleGoesFromBaselineToRoadmapInBothLanguages() throws {
        let program = try Program.withSample()
        for (language, words) in [
            ("en", ["Readiness of Lindewiel", "In place", "Demonstrable"]),
            ("nl", ["Gereedheid van Lindewiel", "Ingericht", "Aantoonbaar"]),
        ] {
            let status = try program.run("status", "--as-of", "2026-11-24", "--language", language)
            #expect(status.status == 0)
            for word in words { #expect(status.output.contains(word), "\(language): \(word)") }
            let gaps = try program.run("gaps", "--as-of", "2026-11-24", "--language", language, "--format", "csv")
            #expect(gaps.output.split(separator: "\r\n").count == 11)
            let roadmap = try program.run("roadmap", "--as-of", "2026-11-24", "--language", language)
            #expect(roadmap.output.contains("2027-Q1"))
        }
    }

    @Test func theFixedExportsKeepTheirShape() throws {
        let program = try Program()
        let catalogue = try program.run("catalogue", "export", "--format", "csv").output
        #expect(catalogue.hasPrefix("framework,id,parent,kind,binding,title_en,title_nl\r\n"))
        #expect(catalogue.contains("iso27001-2022,A.5.1,A.5,annex-control,selectable,"))
        let mapping = try program.run("mapping", "export", "--format", "csv").output
        #expect(mapping.hasPrefix("question_id,framework,control_id,relationship,strength\r\n"))
        try program.write(
            #"{"capacityPerQuarter":[2,2],"actions":[{"id":"a","effort":2,"weight":1},{"id":"b","effort":2,"weight":3,"after":[]}]}"#,
            to: "instance.json")
        let solved = try program.run("roadmap", "solve", "instance.json").output
        #expect(solved.contains("\"b\": 0") && solved.contains("\"a\": 1") && solved.contains("\"objective\": 1"))
    }

    @Test func explainLeadsFromAControlToTheEvidence() throws {
        let program = try Program.withSample()
        let control = try program.run("explain", "A.5.24", "--as-of", "2026-11-24")
        #expect(control.output.contains("IR-01") && control.output.contains("E-020"))
        #expect(try program.run("explain", "nis2", "--as-of", "2026-11-24").output.contains("21(2)(b)"))
        #expect(try program.run("explain", "m-ir-tabletop", "--as-of", "2026-11-24").output.contains("IR-05"))
        let wrong = try program.run("explain", "A.5.240")
        #expect(wrong.status == 1 && wrong.errors.contains("did you mean"))
    }

    @Test func aQuarterIsCarriedComparedAndClosed() throws {
        let program = try Program.withSample()
        let drift = try program.run("quarter", "drift", "--as-of", "2026-11-24")
        #expect(drift.output.contains("improved (9)"))
        #expect(drift.output.contains("evidence went stale"))
        #expect(try program.run("quarter", "status", "--as-of", "2026-11-24").status == 2)
        let review = try program.run(
            "baseline", "ask", "--review", "--as-of", "2026-11-24", input: "\n\nq\n")
        #expect(review.status == 0)
        #expect(try program.run("quarter", "drift", "--as-of", "2026-11-24").output.contains("unconfirmed (79)"))
        #expect(try program.run("quarter", "close", "--as-of", "2026-11-24").status == 0)
        let late = try program.run("baseline", "set", "IR-01", "none", "--as-of", "2026-11-24")
        #expect(late.status == 1 && late.errors.contains("closed"))
    }

    @Test func aBackUpRestoresWhatWasThere() throws {
        let program = try Program.withSample()
        #expect(try program.run("backup", "copy.sqlite").status == 0)
        let before = try program.run("status", "--as-of", "2026-11-24").output
        try program.run("baseline", "set", "IR-01", "none", "--as-of", "2026-11-24")
        #expect(try program.run("status", "--as-of", "2026-11-24").output != before)
        #expect(try program.run("restore", "copy.sqlite").status == 0)
        #expect(try program.run("status", "--as-of", "2026-11-24").output == before)
    }
}
