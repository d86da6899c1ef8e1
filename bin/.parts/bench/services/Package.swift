// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
]

// Guidance by itself, so that it is measured without building all of Fairlead; its sources are the same files.
let package = Package(
    name: "measure-services",
    targets: [
        .target(name: "Dates", swiftSettings: strict), .target(name: "Guidance", dependencies: ["Dates"], swiftSettings: strict),
        .executableTarget(name: "Measure", dependencies: ["Guidance", "Dates"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6])
