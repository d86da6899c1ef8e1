/// What a service helps with, in the words by which staff look for it.
enum Need: String, CaseIterable, Sendable {
    case english, diploma, training, computers, childcare, food, housing, transport, legal, mental, reentry, health, benefits

    var label: String {
        switch self {
        case .english: "Learning English"
        case .diploma: "School diploma, GED"
        case .training: "Training for a job"
        case .computers: "Computers"
        case .childcare: "Childcare"
        case .food: "Food"
        case .housing: "Housing"
        case .transport: "Getting there"
        case .legal: "Legal help"
        case .mental: "Mental health"
        case .reentry: "After prison"
        case .health: "Health"
        case .benefits: "Money and benefits"
        }
    }

    /// Words that stand for it in the names of services, folded; a word may be the beginning of one.
    private var signs: [String] {
        switch self {
        case .english: ["esl", "english"]
        case .diploma: ["ged", "diploma", "hiset", "equivalency"]
        case .training: ["training", "certificate", "apprentice", "welding", "forklift", "technician"]
        case .computers: ["computer", "digital"]
        case .childcare: ["childcare", "daycare", "child care", "early learning", "head start"]
        case .food: ["food", "pantry", "meal", "grocer", "nutrition"]
        case .housing: ["housing", "homeless", "shelter", "rent"]
        case .transport: ["transport", "transit", "bus pass", "rides"]
        case .legal: ["legal", "law", "immigration", "expung"]
        case .mental: ["mental", "counsel", "therapy", "recovery"]
        case .reentry: ["reentry", "re entry", "returning citizen", "ex offender"]
        case .health: ["clinic", "medical care", "dental", "health care"]
        case .benefits: ["benefits", "snap", "tax help", "financial"]
        }
    }

    /// What a package does not say and the name of a service shows.
    static func guessed(from name: String) -> [Need] {
        let words = " " + Folding.text(name)
        return allCases.filter { need in need.signs.contains { words.contains(" " + $0) } }
    }
}
