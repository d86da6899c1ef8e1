extension GuidanceChoice.Kind {
    /// What the journal says was done.
    var done: String {
        switch self {
        case .accepted: "took the suggestion"
        case .differed: "decided against the suggestion"
        case .added: "chose all the same"
        case .refused: "does not want"
        }
    }

    /// On reports.
    var label: String {
        switch self {
        case .accepted: "Accepted"
        case .differed: "Decided otherwise"
        case .added: "Chosen all the same"
        case .refused: "Refused by the person"
        }
    }
}

extension GuidanceChoice.Reason {
    /// In the words of staff.
    var label: String {
        switch self {
        case .notWanted: "The person does not want it"
        case .later: "Not now, later"
        case .triedBefore: "Tried before and it did not help"
        case .times: "The times do not fit after all"
        case .tooFar: "Too far after all"
        case .cost: "Costs too much"
        case .quality: "We have heard that it is not good"
        case .betterOne: "Something else suits better"
        case .wrongFact: "A fact about the person or the service is wrong"
        case .knowsPerson: "They know the person there"
        case .personWish: "The person wishes it"
        case .other: "Something else"
        }
    }
}
