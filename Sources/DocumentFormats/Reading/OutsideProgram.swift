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
        let inputFile = try unlinkedFile(with: input)
        defer { close(inputFile) }
        let output = try pipe()
        defer { close(output.read) }
        let complaints: (read: Int32, write: Int32)
        do throws(FormatError) {
            complaints = try pipe()
        } catch {
            close(output.write)
            throw error
        }
        defer { close(complaints.read) }
        let started = start(arguments, input: inputFile, output: output.write, complaints: complaints.write)
        close(output.write)
        close(complaints.write)
        guard let process = started else { throw .programFailed(name: name, reason: "it could not be started") }
        var run = Run(process: process, deadline: Self.now() + limits.seconds)
        let ending = run.collect(output: output.read, complaints: complaints.read, limit: limits.outputBytes)
        if ending != .finished { kill(-process, SIGKILL) }
        let status = run.wait()
        switch ending {
        case .outOfTime: throw .programTimedOut(name: name, seconds: limits.seconds)
        case .tooMuch: throw .programPrintedTooMuch(name: name, limit: limits.outputBytes)
        case .finished:
            return Result(
                status: status, output: run.output, complaints: String(decoding: run.complaints, as: UTF8.self))
        }
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

    let process: pid_t
    let deadline: Double
    var output: [UInt8] = []
    var complaints: [UInt8] = []

    init(process: pid_t, deadline: Double) {
        self.process = process
        self.deadline = deadline
    }

    /// Reads both pipes until the program has closed them.
    mutating func collect(output outputEnd: Int32, complaints complaintsEnd: Int32, limit: Int) -> Ending {
        var open = [
            pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: complaintsEnd, events: Int16(POLLIN), revents: 0),
        ]
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while open.contains(where: { $0.fd >= 0 }) {
            let left = deadline - OutsideProgram.now()
            guard left > 0 else { return .outOfTime }
            guard poll(&open, nfds_t(open.count), Int32(min(left, 1) * 1000) + 1) >= 0 else { continue }
            for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
                let count = read(open[index].fd, &block, block.count)
                if count <= 0 {
                    // poll ignores a negative number.
                    open[index].fd = -1
                } else if index == 0 {
                    output.append(contentsOf: block[..<count])
                    if output.count > limit { return .tooMuch }
                } else if complaints.count < 4096 {
                    complaints.append(contentsOf: block[..<count])
                }
            }
        }
        return .finished
    }

    /// The exit status; a program that lives on without its pipes is ended at the deadline.
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if OutsideProgram.now() > deadline { kill(-process, SIGKILL) }
            usleep(500)
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    }
}
