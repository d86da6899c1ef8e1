// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
]

// Suitability by itself, so that it is measured without building all of Fairlead; its sources are the same files.
let package = Package(
    name: "measure-matching",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "Suitability", swiftSettings: strict),
        .executableTarget(name: "Measure", dependencies: ["Suitability"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6])
