import Dates
import Markup
import Phrases
import Storage
import Suitability
import Web

/// What a person can do and wants, in short, on the person's page.
struct WorkBox: Component {
    let participant: Participant
    let profile: WorkProfile

    static let ofPerson = ParticipantAside(
        query: { WorkProfileQueries.profiles(of: $0, seenBy: $1.viewer) },
        draw: { desk in WorkBox(participant: desk.person, profile: desk.profile).html })

    var html: HTML {
        """
        <section class="sect" aria-labelledby="can">
          <h2 id="can">Can do and wants</h2>
          <p>\(words)</p>
          <p><a href="\(participant.id.work)">See and change it</a> · <a href="\(participant.id.resume)">Résumé</a> · \
        <a href="\(participant.id.intake)">Let \(participant.firstName) fill it in</a></p>
        </section>
        """
    }

    private var words: String {
        let shifts = Shift.allCases.filter { profile.availability?.days(with: $0).isEmpty == false }.map { WorkWords.shift($0).en.lowercased() }
        let modes = Mode.allCases.filter { profile.modes?.contains(Modes($0)) == true }.map { WorkWords.mode($0).en.lowercased() }
        let parts = [
            shifts.isEmpty ? "when is not known yet" : "works \(shifts.joined(separator: ", "))",
            profile.freeFrom.map { "from \(Wording.day($0, in: .en))" },
            modes.isEmpty ? nil : "up to \(profile.minutesWilling) minutes \(modes.joined(separator: " or "))",
            profile.wageWished.map { "at least \($0) an hour" },
        ].compactMap(\.self)
        let line = parts.joined(separator: "; ")
        return line.capitalizedFirst + "."
    }
}

extension PersonDesk {
    var profile: WorkProfile { found(WorkProfile.self).first ?? WorkProfile(of: person.id) }
}
