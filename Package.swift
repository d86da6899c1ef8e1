// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// For rooms that do sums over thousands of rows: as quick while we develop and test as they are for agencies, or every test waits for them.
let optimized = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

let package = Package(
    name: "fairlead",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "fairlead", targets: ["Fairlead"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
    ],
    targets: [
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .target(name: "CSQLitePlans"),

        room("Dates"),
        room("Phrases", ["Dates"]),
        room("Markup", ["Phrases"], settings: optimized),
        room(
            "Storage",
            [
                "CPostgres", "CSQLitePlans", "Dates", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        room("Secrets", ["CArgon2", "Dates", .product(name: "Crypto", package: "swift-crypto")]),
        room(
            "Web",
            [
                "CDeflate", "Dates", "Phrases", "Markup", "Storage", "Secrets", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"), .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "Logging", package: "swift-log"), .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        room("Rules", ["Dates", .product(name: "Yams", package: "Yams")], settings: optimized),
        room("Sheets", ["CZip", "CXML2"], settings: optimized),
        room("OpenReferral", ["Sheets"], settings: optimized),
        room("Evidence", settings: optimized),
        room("Suitability", settings: optimized),
        room("Guidance", ["Dates"]),
        room("Reference"),
        room("Mail", ["CCurl", "CGMime", "Dates"]),
        room("Fetching", ["CCurl"]),
        room("SignOn", ["CCurl", "Dates", "Secrets", .product(name: "JWTKit", package: "jwt-kit")]),
        room(
            "App",
            [
                "Dates", "Phrases", "Markup", "Storage", "Secrets", "Web", "Rules", "Reference", "Evidence", "Suitability", "Guidance",
                "OpenReferral", "Sheets", "Mail", "SignOn", "Fetching", "CQRencode",
                .product(name: "Mustache", package: "swift-mustache"), .product(name: "Logging", package: "swift-log"),
            ]),
        room("TownTestSupport", ["Storage"]),
        .target(name: "PostTestSupport", dependencies: ["Mail"], exclude: ["servers"], swiftSettings: strict),
        .executableTarget(
            name: "Fairlead",
            dependencies: [
                "App", "Dates", "Evidence", "Fetching", "OpenReferral", "Storage", "Mail", "Reference", "Rules", "Secrets", "Sheets", "SignOn", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: strict),

        tests("HouseTests"),
        tests("DatesTests", ["Dates"]),
        tests("PhrasesTests", ["Phrases", "Dates"]),
        tests("MarkupTests", ["Markup", "Phrases"]),
        tests("MailTests", ["Mail", "Dates", "PostTestSupport"]),
        tests("SheetsTests", ["Sheets"], exclude: ["Fixtures"]),
        tests("OpenReferralTests", ["OpenReferral"], exclude: ["schemas.py"]),
        tests("SuitabilityTests", ["Suitability"]),
        tests("GuidanceTests", ["Guidance", "Dates"]),
        tests("ReferenceTests", ["Reference"]),
        tests("SignOnTests", ["SignOn", "Dates", .product(name: "Crypto", package: "swift-crypto")]),
        tests("FetchingTests", ["Fetching"], exclude: ["answering.py"]),
        tests("StorageTests", ["Storage", "Dates", "TownTestSupport"]),
        tests("SecretsTests", ["Secrets", "Dates", "CArgon2"]),
        tests("RulesTests", ["Rules", "Dates"], exclude: ["determination_form_1.json"]),
        tests("EvidenceTests", ["Evidence"]),
        tests(
            "WebTests",
            ["Web", "CDeflate", "Dates", "Markup", "Storage", "Secrets", "TownTestSupport", .product(name: "Logging", package: "swift-log")]),
        tests(
            "AppTests",
            [
                "App", "Dates", "Evidence", "Fetching", "Guidance", "Mail", "Markup", "OpenReferral", "Phrases", "PostTestSupport", "Reference",
                "Rules",
                "Secrets",
                "Sheets", "Storage", "Suitability", "TownTestSupport", "Web",
                .product(name: "Logging", package: "swift-log"),
            ], exclude: ["Schema/steps.txt", "Schema/tables.txt"]),
    ],
    swiftLanguageModes: [.v6]
)
