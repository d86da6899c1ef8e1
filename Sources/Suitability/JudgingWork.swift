extension Yardstick {
    /// The occupation that counts most decides; months in several are not added up, so that the reason can name one.
    func experience(_ person: Person, _ opening: Opening) -> PartScore {
        let wished = Int(opening.monthsWished)
        var best = (share: 0, kinship: 0, spell: Spell(opening.occupation, months: 0))
        for spell in person.work {
            let kinship = self.kinship.share(of: spell.occupation, for: opening.occupation)
            let share = Share.experience(kinship: kinship, months: Int(spell.months), wished: wished)
            let isBetter = (share, kinship, Int(spell.months)) > (best.share, best.kinship, Int(best.spell.months))
            if share > 0, isBetter { best = (share, kinship, spell) }
        }
        guard best.share > 0 else { return PartScore(.experience, 0, weights, [.noExperience]) }
        let months = Int(best.spell.months)
        let reason: Reason =
            best.spell.occupation == opening.occupation
            ? .experience(months: months, wished: wished)
            : .kinExperience(best.spell.occupation, months: months, share: best.kinship, wished: wished)
        return PartScore(.experience, best.share, weights, [reason])
    }

    func goals(_ person: Person, _ opening: Opening) -> PartScore {
        guard !person.goals.isEmpty else { return PartScore(.goals, Share.unknown, weights, [.goalsNotKnown]) }
        let shares = person.goals.map { kinship.share(of: $0, for: opening.occupation) }
        let share = shares.max() ?? 0
        guard share > 0, let goal = shares.firstIndex(of: share) else { return PartScore(.goals, 0, weights, [.notAGoal]) }
        let isSame = person.goals[goal] == opening.occupation
        return PartScore(.goals, share, weights, [isSame ? .goal : .nearGoal(person.goals[goal], share: share)])
    }

    func skills(_ person: Person, _ opening: Opening) -> PartScore {
        var lack = 0
        let reasons = opening.skills.map { wish in
            let level = person.skills.filter { $0.skill == wish.skill }.map { Int($0.level) }.max() ?? 0
            lack += Share.lack(level: level, asked: Int(wish.level), isRequired: wish.isRequired, weights)
            return level < wish.level
                ? Reason.skillShort(wish.skill, level: level, asked: Int(wish.level), isRequired: wish.isRequired)
                : Reason.skill(wish.skill, level: level, isRequired: wish.isRequired)
        }
        return PartScore(.skills, Share.left(lack: lack), weights, reasons)
    }

    func credentials(_ person: Person, _ opening: Opening) -> PartScore {
        let missing = opening.credentialsWished.subtracting(person.credentials)
        let reasons = opening.credentialsWished.places.map { place in
            missing.contains(Credentials(place: place)) ? Reason.credentialMissing(place) : Reason.credential(place)
        }
        return PartScore(.credentials, Share.left(lack: Share.whole * missing.count), weights, reasons)
    }
}
