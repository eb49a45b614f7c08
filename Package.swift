// swift-tools-version: 6.2
import PackageDescription

// Imports point down only: every target lists the modules of ours that it may import, and
// ArchitectureTests hold the same table. Each outside library has exactly one home.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "regie",
    products: [.executable(name: "regie", targets: ["regie"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        // The executable: one file a command. Parses, calls one action, prints.
        .executableTarget(
            name: "regie",
            dependencies: [
                "WorkspaceActions", "Reporting", "ContractReview", "ReadinessModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        // The verbs that command line and web share.
        .target(
            name: "WorkspaceActions",
            dependencies: ["Storage", "Reporting", "DocumentFormats", "ContractReview", "ReadinessModel"],
            swiftSettings: strict
        ),
        // One format-neutral Report value per artefact, and the renderers.
        .target(
            name: "Reporting",
            dependencies: ["DocumentFormats", "ContractReview", "ReadinessModel"],
            swiftSettings: strict
        ),
        // Outside data to values and back: the YAML library and the SQLite workspace.
        .target(
            name: "Storage",
            dependencies: [
                "ContractReview", "ReadinessModel", "EmbeddedLibrary",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        // The files of frameworks/, inside the binary, so that it runs without the repository.
        .target(name: "EmbeddedLibrary", exclude: ["write-file-list"]),
        // Bytes to structure and back. Knows no compliance word.
        .target(name: "DocumentFormats", dependencies: ["CArchive"], swiftSettings: strict),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        // Pure: what a buyer asks, held against the supplier's truth.
        .target(name: "ContractReview", dependencies: ["ReadinessModel"], swiftSettings: strict),
        // Pure: the supplier's truth and its arithmetic.
        .target(name: "ReadinessModel", swiftSettings: strict),

        .target(
            name: "TestSupport",
            dependencies: ["WorkspaceActions", "Storage", "ReadinessModel"],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
        .testTarget(
            name: "ReadinessModelTests",
            dependencies: ["ReadinessModel", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ContractReviewTests",
            dependencies: ["ContractReview", "Storage", "TestSupport"],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "DocumentFormatsTests",
            dependencies: ["DocumentFormats", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "Reporting", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(name: "ReportingTests", dependencies: ["Reporting", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "JourneyTests",
            dependencies: ["regie", "DocumentFormats", "TestSupport"],
            exclude: ["Golden", "Documents"],
            swiftSettings: strict
        ),
    ]
)
