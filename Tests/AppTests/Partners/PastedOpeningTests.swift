import Dates
import Testing

@testable import App

@Suite("A partner's opening in its own mail")
struct PastedOpeningTests {
    private func read(_ mail: String) -> PastedOpening { PastedOpening(mail, on: AgencyAtWork.today) }

    @Test("A job order with a label before each fact is read whole")
    func labeled() {
        let read = read(
            """
            Subject: Job order 4411
            Job Order #: 4411
            Employer: Lakeshore Bakery
            Job Title: Packer, night line (3)
            Pay: $19.50/hr
            Schedule: Sunday to Thursday, 10 pm - 6 am
            Openings: 3
            Location: 77 N Harbor Dr, Chicago, IL 60601
            Start date: December 7
            """)
        #expect((read.title, read.employer, read.reference) == ("Packer, night line", "Lakeshore Bakery", "4411"))
        #expect((read.hourlyCents, read.headcount, read.zip) == (1950, 3, "60601"))
        #expect((read.shifts, read.days, read.startsOn) == (.third, WorkDays(from: 6, through: 3), Day("2026-12-07")))
    }

    @Test("A forwarded lead tells the job and the employer in its subject")
    func forwarded() {
        let read = read(
            """
            Subject: FW: Job lead - Forklift Operator at Bellwether Cold Storage
            Hi all,
            see below. They pay $22.50 - $24.00 an hour, 40 hours per week, Mon-Fri 7am-3:30pm.
            There is a $500 sign-on bonus after 90 days.
            Must start 12/14/2026. Questions? Call me Monday to Friday 9-5.
            """)
        #expect((read.title, read.employer) == ("Forklift Operator", "Bellwether Cold Storage"))
        #expect((read.hourlyCents, read.hourlyCentsMost, read.weeklyHours) == (2250, 2400, 40))
        #expect((read.shifts, read.days, read.startsOn) == (.first, .workdays, Day("2026-12-14")))
    }

    @Test("A sentence tells who looks for how many")
    func sentence() {
        let read = read(
            """
            Hello partners!
            Cedar Park Assisted Living is hiring two nursing assistants for nights.
            CNA required. Starting pay: $20
            ZIP 60608. Start date: ASAP
            """)
        #expect((read.title, read.employer, read.headcount) == ("nursing assistants", "Cedar Park Assisted Living", 2))
        #expect((read.hourlyCents, read.zip, read.startsOn) == (2000, "60608", nil))
        #expect(read.shifts == .third)
    }

    @Test("A yearly salary is no pay by the hour, and office hours are no shift")
    func salary() {
        let read = read(
            """
            Position: Office Manager
            Company: Northside Print, Inc.
            Salary: $48,000 per year
            To apply call our office, Monday to Friday 9 am to 5 pm.
            """)
        #expect((read.title, read.employer) == ("Office Manager", "Northside Print, Inc"))
        #expect((read.hourlyCents, read.shifts, read.days) == (nil, [], []))
    }

    @Test("Bullets and a day of next year are understood")
    func bullets() {
        let read = read(
            """
            Sector center weekly list
            • Title: CNC Operator
            • Employer: Kessler Tool
            • Wage: $21 to $25.50 hourly
            • Shift: 2nd shift, Monday to Friday
            • Positions: 4
            • Starts January 4
            """)
        #expect((read.title, read.employer, read.headcount) == ("CNC Operator", "Kessler Tool", 4))
        #expect((read.hourlyCents, read.hourlyCentsMost) == (2100, 2550))
        #expect((read.shifts, read.startsOn) == (.second, Day("2027-01-04")))
    }

    @Test("What a mail does not say stays empty")
    func little() {
        let read = read("Hi, we may have something in the new year. Will let you know. Ana")
        #expect(read == PastedOpening("", on: AgencyAtWork.today))
    }
}
