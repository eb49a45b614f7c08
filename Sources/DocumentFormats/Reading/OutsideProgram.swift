#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs a program of the system on bytes of ours: bounded time, memory and output, and nothing left on disk.
struct OutsideProgram {
    let name: String
    private let path: String

    struct Result {
        var status: Int32
        var output: [UInt8]
        /// The first few kilobytes of what the program complained about.
        var complaints: String
    }

    /// Finds the program on the search path; nil when it is not installed.
    init?(_ name: String, searchPath: String? = nil) {
        let folders = searchPath ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        let candidates = folders.split(separator: ":").map { "\($0)/\(name)" }
        guard let path = candidates.first(where: { access($0, X_OK) == 0 }) else { return nil }
        self.name = name
        self.path = path
    }

    /// Runs the program with the bytes as its standard input.
    func run(_ arguments: [String], input: [UInt8], limits: ReadLimits) throws(FormatError) -> Result {
        var results = Self.run([(self, arguments)], input: input, limits: limits)
        return try results.removeFirst().get()
    }

    /// Runs programs side by side, each with the bytes as its standard input and within limits of its own.
    static func run(
        _ programs: [(program: OutsideProgram, arguments: [String])], input: [UInt8], limits: ReadLimits
    ) -> [Swift.Result<Result, FormatError>] {
        let deadline = now() + limits.seconds
        var started: [Swift.Result<Run, FormatError>] = []
        for (program, arguments) in programs {
            do throws(FormatError) {
                started.append(.success(try program.started(arguments, input: input, deadline: deadline)))
            } catch {
                started.append(.failure(error))
            }
        }
        var runs = started.compactMap { try? $0.get() }
        Run.collect(&runs, limit: limits.outputBytes)
        return started.map { entry in
            switch entry {
            case .success: runs.removeFirst().result(limits)
            case .failure(let error): .failure(error)
            }
        }
    }

    private func started(_ arguments: [String], input: [UInt8], deadline: Double) throws(FormatError) -> Run {
        let inputFile = try unlinkedFile(with: input)
        defer { close(inputFile) }
        let output = try pipe()
        defer { close(output.write) }
        let complaints: (read: Int32, write: Int32)
        do throws(FormatError) {
            complaints = try pipe()
        } catch {
            close(output.read)
            throw error
        }
        defer { close(complaints.write) }
        guard let process = start(arguments, input: inputFile, output: output.write, complaints: complaints.write)
        else {
            close(output.read)
            close(complaints.read)
            throw .programFailed(name: name, reason: "it could not be started")
        }
        return Run(
            name: name, process: process, deadline: deadline, outputEnd: output.read, complaintsEnd: complaints.read)
    }

    /// A file that only this process can reach: its name is gone before anything is written.
    private func unlinkedFile(with bytes: [UInt8]) throws(FormatError) -> Int32 {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/document-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw .programFailed(name: name, reason: "no temporary file can be made in \(folder)") }
        unlink(template)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        let isWritten = bytes.withUnsafeBytes { memory -> Bool in
            var written = 0
            while written < memory.count {
                let count = write(file, memory.baseAddress?.advanced(by: written), memory.count - written)
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
        guard isWritten, lseek(file, 0, SEEK_SET) == 0 else {
            close(file)
            throw .programFailed(name: name, reason: "the temporary file cannot be written")
        }
        return file
    }

    private func pipe() throws(FormatError) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        #if canImport(Darwin)
            let status = Darwin.pipe(&ends)
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #else
            // A socket is closed in other programs from its first moment; one that is started meanwhile cannot inherit
            // the ends of a pipe and hold them open.
            let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
            let status = socketpair(AF_UNIX, type, 0, &ends)
        #endif
        guard status == 0 else { throw .programFailed(name: name, reason: "no pipe can be made") }
        return (ends[0], ends[1])
    }

    /// Starts the program in a group of its own, so that all of it can be ended, behind a shell that bounds its memory.
    private func start(_ arguments: [String], input: Int32, output: Int32, complaints: Int32) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, complaints, 2)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        let script = "ulimit -v \(Self.memoryKilobytes) 2>/dev/null; exec \"$0\" \"$@\""
        var words = (["/bin/sh", "-c", script, path] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        words.append(nil)
        let environment = [strdup("LC_ALL=C.UTF-8"), nil]
        defer { environment.forEach { free($0) } }
        var process: pid_t = 0
        return posix_spawn(&process, "/bin/sh", &actions, &attributes, words, environment) == 0 ? process : nil
    }

    /// Seconds on a clock that never jumps.
    fileprivate static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static let memoryKilobytes = 2 << 20
}

/// A program while it runs.
private struct Run {
    enum Ending { case finished, outOfTime, tooMuch }

    let name: String
    let process: pid_t
    let deadline: Double
    /// Our ends of its pipes; -1 when closed.
    var outputEnd: Int32
    var complaintsEnd: Int32
    var output: [UInt8] = []
    var complaints: [UInt8] = []
    var ending = Ending.finished

    /// Reads the pipes of all until each program has closed its own or broken a limit; `limit` in bytes.
    static func collect(_ runs: inout [Run], limit: Int) {
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            for index in runs.indices where runs[index].isOpen && OutsideProgram.now() > runs[index].deadline {
                runs[index].stop(.outOfTime)
            }
            // Two entries for each; poll ignores a negative number.
            var open = runs.flatMap { run in
                [run.outputEnd, run.complaintsEnd].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            }
            guard let deadline = runs.filter(\.isOpen).map(\.deadline).min() else { return }
            let left = min(max(deadline - OutsideProgram.now(), 0), 1)
            guard poll(&open, nfds_t(open.count), Int32(left * 1000) + 1) >= 0 else { continue }
            for (index, entry) in open.enumerated() where entry.fd >= 0 && entry.revents != 0 {
                let count = read(entry.fd, &block, block.count)
                runs[index / 2].take(block[..<max(count, 0)], isOutput: index % 2 == 0, limit: limit)
            }
        }
    }

    var isOpen: Bool { outputEnd >= 0 || complaintsEnd >= 0 }

    /// Takes what a pipe gave; nothing means that it is closed.
    private mutating func take(_ bytes: ArraySlice<UInt8>, isOutput: Bool, limit: Int) {
        guard isOpen else { return }
        switch (bytes.isEmpty, isOutput) {
        case (true, true):
            close(outputEnd)
            outputEnd = -1
        case (true, false):
            close(complaintsEnd)
            complaintsEnd = -1
        case (false, true):
            output.append(contentsOf: bytes)
            if output.count > limit { stop(.tooMuch) }
        case (false, false): if complaints.count < 4096 { complaints.append(contentsOf: bytes) }
        }
    }

    private mutating func stop(_ reason: Ending) {
        ending = reason
        kill(-process, SIGKILL)
        for end in [outputEnd, complaintsEnd] where end >= 0 { close(end) }
        outputEnd = -1
        complaintsEnd = -1
    }

    /// What came of the program, once its pipes are closed.
    func result(_ limits: ReadLimits) -> Swift.Result<OutsideProgram.Result, FormatError> {
        let status = wait()
        switch ending {
        case .outOfTime: return .failure(.programTimedOut(name: name, seconds: limits.seconds))
        case .tooMuch: return .failure(.programPrintedTooMuch(name: name, limit: limits.outputBytes))
        case .finished:
            return .success(
                OutsideProgram.Result(
                    status: status, output: output, complaints: String(decoding: complaints, as: UTF8.self)))
        }
    }

    /// The exit status; a program that lives on without its pipes is ended at the deadline.
    private func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if OutsideProgram.now() > deadline { kill(-process, SIGKILL) }
            usleep(500)
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    }
}
