import Foundation

/// Runs the built program as a user would.
package struct Program: Sendable {
    package struct Outcome: Sendable {
        package var status: Int32
        package var output: String
        package var errors: String
    }

    /// The folder it runs in; also its home and cache.
    package let folder: URL

    package init() throws {
        folder = try Repository.temporaryFolder()
    }

    /// The executable beside the test bundle.
    package static let executable: URL = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<4 {
            let candidate = folder.appendingPathComponent("regie")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return Repository.root.appendingPathComponent(".build/debug/regie")
    }()

    package func process(_ arguments: [String], shell: String? = nil) -> Process {
        let process = Process()
        if let shell {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", shell + " exec \"$0\" \"$@\"", Self.executable.path] + arguments
        } else {
            process.executableURL = Self.executable
            process.arguments = arguments
        }
        process.currentDirectoryURL = folder
        process.environment = [
            "HOME": folder.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "LANG": "en_GB.UTF-8", "REGIE_USER": "tester", "XDG_CACHE_HOME": Self.cache.path,
        ]
        // Another library than the built-in one, to try an edit on the whole test run.
        if let library = ProcessInfo.processInfo.environment["REGIE_LIBRARY"] {
            process.environment?["REGIE_LIBRARY"] = library
        }
        return process
    }

    /// One cache for all runs of a test session: the library is read from YAML once.
    private static let cache = Repository.session.appendingPathComponent("cache")

    /// Runs to the end; `input` is typed, `shell` is put in front ("ulimit -f 1;").
    @discardableResult
    package func run(_ arguments: String..., input: String = "", shell: String? = nil) throws -> Outcome {
        try run(arguments, input: input, shell: shell)
    }

    @discardableResult
    package func run(_ arguments: [String], input: String = "", shell: String? = nil) throws -> Outcome {
        let process = process(arguments, shell: shell)
        let files = try ["in", "out", "err"].map { name in
            let url = folder.appendingPathComponent(".\(UUID().uuidString).\(name)")
            try Data((name == "in" ? input : "").utf8).write(to: url)
            return url
        }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        return Outcome(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }

    package func write(_ text: String, to name: String) throws {
        try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }

    /// A workspace with the sample organisation, first quarter closed, second open.
    package static func withSample() throws -> Program {
        let program = try Program()
        let sample = Repository.path("assessments/sample")
        try program.run("init", "--profile", "\(sample)/profile.yaml", "--as-of", "2026-09-30")
        try program.run("baseline", "import", "\(sample)/answers-2026-q3.yaml", "--as-of", "2026-09-30")
        try program.run("quarter", "close", "--as-of", "2026-09-30")
        try program.run("quarter", "start", "--as-of", "2026-11-24")
        try program.run("baseline", "import", "\(sample)/answers-2026-q4.yaml", "--as-of", "2026-11-24")
        return program
    }
}
