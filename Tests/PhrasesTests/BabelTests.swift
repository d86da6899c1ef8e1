import Dates
import Foundation
import Phrases
import Testing

/// What we write, held against Babel, which carries Unicode's CLDR.
@Suite("Beside Babel")
struct BabelTests {
    @Test("Polish plurals from 0 to 10,000")
    func plurals() throws {
        let theirs = try python("from babel import Locale\nrule = Locale('pl').plural_form\nprint(' '.join(rule(n) for n in range(10001)))")
        #expect(theirs == (0...10_000).map { PluralRule.polish($0).rawValue }.joined(separator: " "))
    }

    @Test("English and Spanish plurals from 0 to 10,000", arguments: ["en", "es"])
    func twoForms(locale: String) throws {
        let theirs = try python(
            "from babel import Locale\nrule = Locale('\(locale)').plural_form\nprint(' '.join(str(rule(n) == 'one') for n in range(10001)))")
        #expect(theirs == (0...10_000).map { PluralRule.isOne($0) ? "True" : "False" }.joined(separator: " "))
    }

    @Test("The names of days and months", arguments: Language.allCases)
    func names(language: Language) throws {
        let script = """
            from babel.dates import format_date
            import datetime
            days = [datetime.date(2026, 1, 1) + datetime.timedelta(days=n) for n in range(365)]
            print('|'.join(format_date(day, 'EEEE d MMMM', locale='\(language.rawValue)') for day in days))
            """
        let ours = (0..<365).map { Day(year: 2026, month: 1, day: 1)!.adding(days: $0) }.map { day in
            let text = Wording.weekday(day, in: language).replacing(",", with: "").replacing(" de ", with: " ")
            guard language == .en else { return text }
            let parts = text.split(separator: " ")
            return "\(parts[0]) \(parts[2]) \(parts[1])"
        }
        #expect(try python(script) == ours.joined(separator: "|"))
    }

    private func python(_ script: String) throws -> String {
        let process = Process()
        let pipe = Pipe()
        let chosen = ProcessInfo.processInfo.environment["FAIRLEAD_PYTHON"]
        process.executableURL = URL(filePath: chosen ?? "/usr/bin/env")
        process.arguments = (chosen == nil ? ["python3"] : []) + ["-c", script]
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "Python with Babel is needed: run bin/test, which installs it")
        return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
