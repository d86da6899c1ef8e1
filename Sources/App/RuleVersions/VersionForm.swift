import Dates
import Rules
import Storage
import Web

/// A version as its author typed it; nothing of it is ever lost.
struct VersionForm: Sendable {
    let text: String
    let reason: String
    let inForceOn: String
    let edition: Int
    /// Whether the author wants it approved now.
    let proposes: Bool

    init(_ version: RuleVersion) {
        text = version.text
        reason = version.reason
        inForceOn = version.inForceOn?.description ?? ""
        edition = version.edition
        proposes = false
    }

    init(_ form: Form) {
        // The first line of YAML may be indented, so the text is not trimmed.
        let lines = form.verbatim("text").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        text = lines.hasSuffix("\n") ? lines : lines + "\n"
        reason = String(form["reason"].prefix(2_000))
        inForceOn = form["in_force_on"]
        edition = Int(form["edition"]) ?? 0
        proposes = form["act"] == "propose"
    }

    var draft: VersionDraft { VersionDraft(text: text, reason: reason, inForceOn: Day(inForceOn)) }

    /// What keeps the draft from being kept: a draft may be wrong, but it must fit.
    var obstacles: FieldErrors {
        var errors = FieldErrors()
        if text.utf8.count > Program.Version.longestText {
            errors.add("text", "The text is longer than \(Program.Version.longestText / 1_000) KB. Shorten it, or split the program in two")
        }
        if !inForceOn.isEmpty, Day(inForceOn) == nil { errors.add("in_force_on", "Write the day as month, day and year") }
        return errors
    }

    /// What keeps the version from being proposed; `taken` are the days of versions that are approved already.
    func errors(mistakes: [RulesRefused.Mistake], today: Day, taken: Set<Day>) -> FieldErrors {
        var errors = obstacles
        for mistake in mistakes { errors.add("text", mistake.advice) }
        if reason.isEmpty { errors.add("reason", "Write why the rules change") }
        if let day = Day(inForceOn) {
            if day < today { errors.add("in_force_on", "Choose today or a later day: what was judged before stays as it was") }
            if taken.contains(day) { errors.add("in_force_on", "Another version begins on that day. Choose another day, or withdraw that one first") }
        } else if inForceOn.isEmpty {
            errors.add("in_force_on", "Choose the first day of the new rules")
        }
        return errors
    }
}

extension RulesRefused.Mistake {
    /// "Line 12: “on_fail” needs one of …".
    var advice: String { "Line \(line): \(cause)" }
}
