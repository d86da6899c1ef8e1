/// What a browser says of itself, in words that its owner knows.
enum DeviceWords {
    /// "Firefox on Windows"; the name as sent, cut short, when nobody knows it.
    static func device(_ userAgent: String) -> String {
        let program = name(in: userAgent, programs)
        let system = name(in: userAgent, systems)
        switch (program, system) {
        case (let program?, let system?): return "\(program) on \(system)"
        case (let name?, nil), (nil, let name?): return name
        case (nil, nil): return userAgent.isEmpty ? "An unknown device" : String(userAgent.prefix(40))
        }
    }

    /// The more particular first: each browser also claims to be those after it.
    private static let programs = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ]

    private static func name(in userAgent: String, _ names: [(mark: String, name: String)]) -> String? {
        names.first { userAgent.contains($0.mark) }?.name
    }
}
