public import Storage

/// The tables, as numbered steps that are never edited once shipped.
public enum Schema {
    public static let steps: [Migration] = [
        staff, journal, employers, messages, requests, programs, imports, mailbox,
        undo, templates,
        seals, alarms, door, search,
        once, rulebook,
        lists, placements, people, openings, sensitive, personFacts,
        matching, providers, retention, partners,
        oneStop,
        assessments,
        referrals,
        outcomes,
        guidance,
        personQuestions,
        networking,
        earnings,
        senders,
        stays,
        partnerPages,
        undoInBulk,
        rhythms,
        directoryUndo,
        mailOfQuestion,
        retentionFlags,
        words,
        undoInOneRow,
    ]
}
