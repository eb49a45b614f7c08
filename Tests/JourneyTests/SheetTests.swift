import Foundation
import TestSupport
import Testing

@Suite struct SheetTests {
    @Test(arguments: ["soa", "hipaa", "nis2", "dora", "soc2"], ["en", "nl"])
    func everySheetIsDrawnInEveryFormat(sheet: String, language: String) throws {
        let program = try Program.withSample()
        let list = try program.run("sheet", "--language", language).output
        let title = try #require(
            list.split(separator: "\n").first { $0.hasPrefix("\(sheet) ") }?.dropFirst(sheet.count)
                .trimmingCharacters(in: .whitespaces))
        for format in ["text", "html", "csv", "markdown", "json", "xlsx"] {
            let run = try program.run(
                "sheet", sheet, "--format", format, "--output", "sheet.out", "--language", language, "--as-of",
                "2026-11-24")
            #expect(run.status == 0, "\(run.errors)")
            let made = try Data(contentsOf: program.folder.appendingPathComponent("sheet.out"))
            if ["text", "html", "markdown"].contains(format) {
                #expect(String(decoding: made, as: UTF8.self).contains(title), "\(format)")
            }
            #expect(made.count > 1000)
        }
    }

    @Test func theListNeedsNoWorkspaceAndAWrongNameIsExplained() throws {
        let program = try Program()
        #expect(try program.run("sheet").output.contains("Statement of applicability"))
        let run = try program.run("sheet", "soaa")
        #expect(run.status == 64 && run.errors.contains("did you mean 'soa'?"))
    }

    @Test func aTerminalIsSparedASpreadsheet() throws {
        let program = try Program()
        try program.run("init")
        // A pseudo-terminal of Linux: unlock it (TIOCSPTLCK), ask for its number (TIOCGPTN).
        let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        defer { close(terminal) }
        var number: Int32 = 0
        guard terminal >= 0, ioctl(terminal, 0x4004_5431, &number) == 0, ioctl(terminal, 0x8004_5430, &number) == 0
        else { return }
        let errors = program.folder.appendingPathComponent("errors")
        let process = program.process(["status", "--format", "xlsx"], shell: "exec 2>errors;")
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/pts/\(number)"))
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 64)
        #expect(try String(contentsOf: errors, encoding: .utf8).contains("add --output readiness.xlsx"))
        #expect(try program.run("status", "--format", "xlsx", "--output", "a.xlsx").status == 0)
    }
}
