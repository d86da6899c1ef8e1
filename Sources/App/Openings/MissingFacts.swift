import Reference

extension Opening {
    /// What is not known yet and people cannot be held against, in the words of the page.
    func missingFacts(_ book: ReferenceBook) -> [String] {
        var missing: [String] = []
        if occupationCode == nil { missing.append("the occupation") }
        if duties.isEmpty { missing.append("the duties") }
        if hourlyCents == nil { missing.append("the pay") }
        if weeklyHours == nil { missing.append("hours a week") }
        if days.isEmpty { missing.append("the days") }
        if shifts.isEmpty { missing.append("the shifts") }
        if zip.isEmpty {
            missing.append("the ZIP code of the place")
        } else if book.place(ofZip: zip) == nil {
            missing.append("a ZIP code that is known (\(zip) is not)")
        }
        if startsOn == nil { missing.append("the first day") }
        if skills.isEmpty && credentials.isEmpty { missing.append("skills or credentials") }
        if promised == nil { missing.append("the number promised") }
        return missing
    }
}
