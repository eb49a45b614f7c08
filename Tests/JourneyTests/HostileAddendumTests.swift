import DocumentFormats
import Foundation
import TestSupport
import Testing

/// Hostile documents through the built program: a refusal that names the file and the next step, or a safe reading with
/// a note, in bounded time and memory, and nothing left behind.
@Suite struct HostileAddendumTests {
    struct Hostile: Sendable, CustomTestStringConvertible {
        var name: String
        /// What the refusal, or the summary, must say.
        var words: [String]
        var bytes: @Sendable () throws -> [UInt8]
        var testDescription: String { name }

        init(_ name: String, says words: String..., bytes: @escaping @Sendable () throws -> [UInt8]) {
            self.name = name
            self.words = words
            self.bytes = bytes
        }
    }

    /// The program as tests build it, with what it loads, stays far below; a bomb that goes off does not.
    private static let memory = "ulimit -v 2000000;"
    private static let longest = Duration.seconds(30)

    private func read(_ file: Hostile, with program: Program, _ arguments: [String] = []) throws -> Program.Outcome {
        try Data(file.bytes()).write(to: program.folder.appendingPathComponent(file.name))
        let clock = ContinuousClock()
        let start = clock.now
        let run = try program.run(
            ["addendum", "read", file.name, "--buyer", "Buyer", "--language", "en"] + arguments, shell: Self.memory)
        #expect(clock.now - start < Self.longest)
        return run
    }

    private func files(in program: Program) throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: program.folder.path))
    }

    static let refused = [
        Hostile("bomb.docx", says: "zip bomb", "unless you trust the sender") { try HostileFiles.zipBomb() },
        Hostile("archives.docx", says: "a zip archive of other files", "unpack it") {
            try HostileFiles.nestedArchives()
        },
        Hostile("entities.docx", says: "declares a document type", "a clean copy") { try HostileFiles.entityBomb() },
        Hostile("external.docx", says: "declares a document type", "a clean copy") {
            try HostileFiles.externalEntity("/etc/passwd")
        },
        Hostile("climbing.docx", says: "no part officeDocument", "Open it in Office") {
            try HostileFiles.climbingNames(readable: false)
        },
        Hostile("locked.docx", says: "is encrypted", "copy without password") { try HostileFiles.encryptedEntries() },
        Hostile("password.docx", says: "protected with a password", "remove the password") {
            HostileFiles.passwordWord
        },
        Hostile("password.pdf", says: "asks for a password", "an open copy") { HostileFiles.encryptedPDF },
        Hostile("broken.txt", says: "not valid UTF-8 at byte 12", "save it again as UTF-8") {
            Array("caf\u{E9} gives ".utf8) + [0xC3, 0x28] + Array(" within 24 hours\n".utf8)
        },
        Hostile("broken.docx", says: "word/document.xml is not valid UTF-8", "save it again") {
            try ZipArchive.bytes(of: [
                HostileFiles.relationships("_rels/.rels", [("officeDocument", "word/document.xml")]),
                ZipArchive.File(name: "word/document.xml", bytes: Array("<w:t>".utf8) + [0xED, 0xA0, 0x80]),
            ])
        },
        Hostile("lines.txt", says: "more than 500000 paragraphs", "Split it") {
            Array(String(repeating: "x\n", count: 600_000).utf8)
        },
    ]

    @Test(arguments: refused)
    func itIsRefusedWithItsNameAndTheNextStepAndNothingIsKept(file: Hostile) throws {
        let program = try Program()
        try program.run("init")
        let before = try files(in: program)
        let run = try read(file, with: program, ["--output", "out.html", "--format", "html"])
        #expect(run.status == 1, "\(run.output)")
        #expect(run.errors.contains(file.name), "\(run.errors)")
        for words in file.words { #expect(run.errors.contains(words), "\(run.errors)") }
        #expect(run.output.isEmpty && run.errors.count < 1000)
        #expect(try files(in: program) == before.union([file.name]))
        #expect(try program.run("addendum", "list").errors.contains("no addendum was read yet"))
        #expect(try program.run("doctor").status == 0)
    }

    static let readable = [
        Hostile("nested.docx", says: "1 file inside the file was not opened") {
            let inner = ZipArchive.File(name: "word/embeddings/inner.zip", bytes: try HostileFiles.nestedArchives())
            return try HostileFiles.word(HostileFiles.paragraph(HostileFiles.clause), parts: [inner])
        },
        Hostile("climbing.docx") { try HostileFiles.climbingNames(readable: true) },
        Hostile("unused.docx") {
            // A bomb in a part that no reader asks for.
            let bomb = ZipArchive.File(name: "word/media/a.png", bytes: [UInt8](repeating: 0, count: 100 << 20))
            return try HostileFiles.word(HostileFiles.paragraph(HostileFiles.clause), parts: [bomb])
        },
        Hostile("circles.docx") { try HostileFiles.circles() },
        Hostile("empty.docx") {
            let empty = String(repeating: "<w:p/>", count: 1_000_000)
            return try HostileFiles.word(empty + HostileFiles.paragraph(HostileFiles.clause) + empty)
        },
        Hostile("macros.docm", says: "the file carries macros; they were neither run nor read") {
            let macro = ZipArchive.File(name: "word/vbaProject.bin", text: "Sub AutoOpen()")
            return try HostileFiles.word(HostileFiles.paragraph(HostileFiles.clause), parts: [macro])
        },
        Hostile("hidden.docx", says: "may hide words were taken out: 5") {
            let words = HostileFiles.clause.replacingOccurrences(of: "notify", with: "no\u{200B}ti\u{2060}f\u{AD}y")
                .replacingOccurrences(of: "24", with: "\u{202E}2\u{202C}4\u{E0041}")
            return try HostileFiles.word(HostileFiles.paragraph(words))
        },
        Hostile("numbers.txt", says: "1 clause") {
            let numbers = (1...12_000).map { "The item \($0) is handled within \($0) hours." }
            return Array(
                ("1.1 Supplier shall notify Customer of each Incident within 24 hours. "
                    + numbers.joined(separator: " ") + "\n").utf8)
        },
        Hostile("hidden.txt", says: "may hide words are in the text: 4") {
            let words = HostileFiles.clause.replacingOccurrences(of: "notify", with: "no\u{200B}ti\u{2060}fy")
                .replacingOccurrences(of: "breach", with: "br\u{202A}each\u{202C}")
            return Array((words + "\n").utf8)
        },
        Hostile("alike.docx", says: "word has letters of another alphabet that look alike, such as 'nоtify'") {
            let words = HostileFiles.clause.replacingOccurrences(of: "notify", with: "nоtify")
            return try HostileFiles.word(HostileFiles.paragraph(words))
        },
        Hostile("terms.pdf", says: "by its content the file is word, not what its name says") {
            try HostileFiles.word(HostileFiles.paragraph(HostileFiles.clause))
        },
    ]

    @Test(arguments: readable)
    func itIsReadSafelyWithANoteAndItsClauseIsUnderstood(file: Hostile) throws {
        let program = try Program()
        try program.run("init")
        let before = try files(in: program)
        let run = try read(file, with: program)
        #expect(run.status == 0, "\(run.errors)")
        let output = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in file.words { #expect(output.contains(words), "\(run.output)") }
        #expect(try files(in: program) == before.union([file.name]))
        let list = try program.run("addendum", "list", "--format", "csv").output
        #expect(list.split(separator: "\r\n").count == 2, "\(list)")
        let show = try program.run("addendum", "show", "1.1").output
        #expect(show.contains("Incident") && show.contains("24"), "\(show)")
    }

    @Test func anArchiveThatClaimsAGigabyteIsRefusedOrReadWithoutTakingIt() throws {
        let program = try Program()
        let claim = Hostile("claim.docx") { try HostileFiles.gigabyteClaim() }
        let run = try read(claim, with: program)
        #expect(run.status == 0 || run.status == 1 && run.errors.contains("claim.docx: The file cannot be unpacked"))
    }

    @Test(arguments: ["docx", "txt", "html"])
    func noDocumentSteersTheTerminal(format: String) throws {
        let program = try Program()
        try program.run("init")
        let words = HostileFiles.clause.replacingOccurrences(
            of: "Customer", with: "\u{1B}[2J\u{9B}31mCustomer\u{1B}]0;x")
        let file = Hostile("steering.\(format)") {
            switch format {
            case "docx": try HostileFiles.word(HostileFiles.paragraph(words))
            case "html": Array("<html><body><p>\(words)</p></body></html>".utf8)
            default: Array((words + "\n").utf8)
            }
        }
        let first = try read(file, with: program)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("characters that cannot be seen"), "\(first.output)")
        let shown =
            try first.output + program.run("addendum", "show", "1.1").output + program.run("addendum", "list").output
        let controls = shown.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
        #expect(controls.isEmpty, "\(controls.map(\.value))")
        #expect(shown.contains("Customer"))
    }
}
