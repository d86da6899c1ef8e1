import Dates

extension Episode {
    /// What two tellings of one person come to.
    enum Joined: Sendable {
        case same
        case more(Episode)
        case refused(String)
    }

    /// Joins what is told later to what is known: what was empty is filled, a service or an outcome is added, an outcome told later stands instead.
    /// What contradicts is refused, for nobody knows which is right.
    func join(_ later: Episode) -> Joined {
        var joined = self
        guard enteredOn == later.enteredOn else { return .refused("entered_on: the person is known with \(enteredOn)") }
        for (input, value) in later.inputs {
            if let known = inputs[input], known != value { return .refused("\(input.rawValue): the person is known with another value") }
            joined.inputs[input] = value
        }
        for (trait, value) in later.traits {
            if let known = traits[trait], known != value { return .refused("\(trait.rawValue): the person is known with another value") }
            joined.traits[trait] = value
        }
        guard let firstJobOn = Episode.one(firstJobOn, later.firstJobOn), let exitedOn = Episode.one(exitedOn, later.exitedOn) else {
            return .refused("first_job_on or exited_on: the person is known with another day")
        }
        (joined.firstJobOn, joined.exitedOn) = (firstJobOn, exitedOn)
        for attendance in later.attendances {
            guard let place = joined.attendances.firstIndex(where: { $0.arm == attendance.arm }) else {
                joined.attendances.append(attendance)
                continue
            }
            guard let whole = joined.attendances[place].joined(attendance) else {
                return .refused("service: the person is known with other days, or another draw, for it")
            }
            joined.attendances[place] = whole
        }
        for told in later.told {
            guard let place = joined.told.firstIndex(where: { $0.kind == told.kind }) else {
                joined.told.append(told)
                continue
            }
            if told.on > joined.told[place].on { joined.told[place] = told }
            if told.on == joined.told[place].on, told.value != joined.told[place].value {
                return .refused("\(told.kind.rawValue): something else was told on the same day")
            }
        }
        return joined.isAlike(self) ? .same : .more(joined)
    }

    /// Nothing at all where the two contradict.
    private static func one(_ known: Day?, _ later: Day?) -> Day?? {
        guard let known, let later else { return .some(known ?? later) }
        return known == later ? .some(known) : nil
    }

    private func isAlike(_ other: Episode) -> Bool {
        inputs == other.inputs && traits == other.traits && firstJobOn == other.firstJobOn && exitedOn == other.exitedOn
            && attendances == other.attendances && told == other.told
    }
}

extension Attendance {
    /// The same with the end that was told later; nothing where the two contradict.
    fileprivate func joined(_ later: Attendance) -> Attendance? {
        guard startedOn == nil || later.startedOn == nil || startedOn == later.startedOn, draw == nil || later.draw == nil || draw == later.draw,
            endedOn == nil || later.endedOn == nil || endedOn == later.endedOn
        else { return nil }
        return Attendance(
            arm: arm, startedOn: startedOn ?? later.startedOn, endedOn: endedOn ?? later.endedOn, draw: draw ?? later.draw)
    }
}
