import Foundation
import TestSupport
import Testing

/// The import table of docs/ARCHITECTURE.md: what each module may import of ours, and which outside modules it is the home of.
@Suite struct ImportTests {
    static let ours: [String: Set<String>] = [
        "ReadinessModel": [],
        "ContractReview": ["ReadinessModel"],
        "DocumentFormats": [],
        "Storage": ["ContractReview", "ReadinessModel", "EmbeddedLibrary"],
        "Reporting": ["ContractReview", "ReadinessModel", "DocumentFormats"],
        "WorkspaceActions": ["Storage", "Reporting", "DocumentFormats", "ContractReview", "ReadinessModel"],
        "regie": ["WorkspaceActions", "Reporting", "ContractReview", "ReadinessModel"],
    ]

    static let outside: [String: Set<String>] = [
        "ReadinessModel": [],
        "ContractReview": [],
        "DocumentFormats": ["Foundation", "FoundationXML", "CArchive", "Glibc", "Musl", "Darwin"],
        "Storage": ["Foundation", "GRDB", "Yams", "Crypto"],
        "Reporting": [],
        "WorkspaceActions": ["Foundation", "Dispatch", "Synchronization"],
        "regie": ["Foundation", "ArgumentParser"],
    ]

    @Test(arguments: ours.keys.sorted())
    func eachModuleImportsOnlyWhatTheTableAllows(module: String) throws {
        let allowed = (Self.ours[module] ?? []).union(Self.outside[module] ?? [])
        let files = Repository.files(below: "Sources/\(module)", endingIn: [".swift"])
        #expect(module == "ContractReview" || !files.isEmpty)
        for file in files {
            for line in try Repository.text(file).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count else { continue }
                guard index == 0 || words[0].hasPrefix("@") || words[0] == "package" else { continue }
                let name = words[index + 1].split(separator: ".").first.map(String.init) ?? ""
                #expect(allowed.contains(name), "\(file) imports \(name)")
            }
        }
    }

    @Test func thePureModulesKnowNoClockNoFileAndNoChance() throws {
        let forbidden = ["Date(", "FileManager", "ProcessInfo", "Locale.current", ".random", "SystemRandom", "print("]
        for module in ["ReadinessModel", "ContractReview"] {
            for file in Repository.files(below: "Sources/\(module)", endingIn: [".swift"]) {
                let text = try Repository.text(file)
                for word in forbidden { #expect(!text.contains(word), "\(file) uses \(word)") }
            }
        }
    }

    @Test func noSourceFileHoldsMoreThanOneIdea() throws {
        // A file over 400 lines needs a reason here.
        let excused: Set<String> = []
        for file in Repository.files(below: "Sources", endingIn: [".swift"]) where !excused.contains(file) {
            let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 400, "\(file) has \(lines) lines")
        }
    }

    @Test func theListOfEmbeddedFilesIsCurrent() throws {
        let listed = try Repository.text("Sources/EmbeddedLibrary/EmbeddedFiles.c").split(separator: "\n")
            .filter { $0.hasPrefix("#embed") }.map { String($0.split(separator: "\"")[1].dropFirst("../../".count)) }
        let present = Repository.files(below: "frameworks", endingIn: [".yaml"])
        #expect(listed.sorted() == present, "run `make embedded`")
    }
}
