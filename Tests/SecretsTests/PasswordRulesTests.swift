import Testing

@testable import Secrets

@Suite struct PasswordRulesTests {
    @Test(
        "A long password that nobody would guess may be chosen",
        arguments: ["lamp otter seven brick", "Kw8#vT!q2Lm9zR", "żółta łódź na jeziorze", "🦊🌲🚲🎻🧀🌋🪁🧶🦉🍋🪐🛶", "   spaces around   it "]
    )
    func good(password: String) {
        #expect(PasswordRules.weakness(of: password, avoiding: ["Riverside", "Fairlead"]) == nil)
    }

    @Test("Eleven characters are too few, twelve are enough, 128 too, 129 are too many")
    func lengths() {
        let sample =
            "kq7vZ2 wm9xPt4 rb6yLs8 nc3dHf5 jg1eTa0 uo-Mi+Xz=Ce_Vb/Nq?Dk!Rw#Sy Gp%Jh&Lu Fo*Ti(Ay) Be{Cz} Dw[Ex] Fv<Gs> Hr;It: Ju,Kv. Lw~Mx^ Ny|Oz 42"
        #expect(PasswordRules.weakness(of: String(sample.prefix(11))) == .tooShort)
        #expect(PasswordRules.weakness(of: String(sample.prefix(12))) == nil)
        #expect(PasswordRules.weakness(of: String(sample.prefix(128))) == nil)
        #expect(PasswordRules.weakness(of: String(sample.prefix(129))) == .tooLong)
    }

    @Test("Every password on the list is refused, however it is written", arguments: CommonPasswords.whole.map(String.init))
    func listed(password: String) {
        #expect(PasswordRules.weakness(of: password) != nil)
        #expect(PasswordRules.weakness(of: password.uppercased()) != nil)
    }

    @Test("Each of ten thousand listed passwords is refused, as it stands or with a year behind it")
    func everyListed() {
        let tried = CommonPasswords.listed.flatMap { word in
            (word.count >= 12 ? [String(word)] : []) + (word.allSatisfy(\.isLetter) ? ["\(word)2026!!!!"] : [])
        }
        #expect(tried.count > 5_000)
        #expect(tried.filter { PasswordRules.weakness(of: $0) == nil } == [])
    }

    @Test(
        "A common word with digits and signs around it is as common",
        arguments: [
            "Password1234", "P@ssw0rd!2026", "welcome12345!", "Sunshine2026!!", "qwerty!!!!!!!", "letmein-letmein", "DragonMonkey1",
            "1234password1234", "Summer2026!!", "$unshine2026",
        ])
    func disguised(password: String) {
        #expect(PasswordRules.weakness(of: password) == .common)
    }

    @Test(
        "Rows and repetitions are refused",
        arguments: [
            "aaaaaaaaaaaa", "abcdefghijkl", "123456789012", "zyxwvutsrqpo", "xk7xk7xk7xk7xk7", "abababababab", "!!!!!!!!!!!!!", "9876543210987",
        ])
    func patterns(password: String) {
        #expect(PasswordRules.weakness(of: password) == .pattern)
    }

    @Test(
        "The names of agency, product and person must not be in it, in any disguise",
        arguments: ["I love Riverside 77", "my FairLead kingdom", "r1ver$ide is wet", "only dana knows it", "xx-workforce-yy-zz"])
    func names(password: String) {
        let weakness = PasswordRules.weakness(of: password, avoiding: ["Riverside Workforce Agency", "Fairlead", "Dana"])
        guard case .holdsWord = weakness else {
            Issue.record("\(password): \(String(describing: weakness))")
            return
        }
    }

    @Test("Each refusal says what to do", arguments: [PasswordWeakness.tooShort, .tooLong, .common, .pattern, .holdsWord("Dana")])
    func messages(weakness: PasswordWeakness) {
        #expect(["Use", "Leave"].contains { weakness.message.contains($0) })
    }
}
