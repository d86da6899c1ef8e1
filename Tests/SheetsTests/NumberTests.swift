import Testing

@testable import Sheets

@Suite("Numbers and days")
struct NumberTests {
    @Test(
        "Numbers are spelt as Excel's formula bar spells them",
        arguments: [
            ("60651", "60651"), ("6.0651E4", "60651"), ("60651.0", "60651"), ("0.10", "0.1"), ("0.30000000000000004", "0.3"), ("-2.50", "-2.5"),
            ("0", "0"), ("-0", "0"), ("007", "7"), ("1E-7", "0.0000001"), ("1.5E+20", "150000000000000000000"), ("1E21", "1E+21"),
            ("1.25E-12", "1.25E-12"),
            ("7735551234", "7735551234"), ("12345678901234567", "12345678901234567"), ("1234.5678", "1234.5678"), (".5", "0.5"), ("1.", "1"),
            ("0.000012", "0.000012"), ("99999999999999.9", "99999999999999.9"), ("1e-320", "9.99988867182683E-321"),
        ])
    func general(raw: String, expected: String) {
        #expect(GeneralNumber.text(of: Array(raw.utf8)) == expected)
    }

    @Test("What is no number is none", arguments: ["", "-", "abc", "0x10", "inf", "nan", "1e999", "1,5", "--1", "."])
    func none(raw: String) {
        #expect(GeneralNumber.text(of: Array(raw.utf8)) == nil)
    }

    @Test(
        "Number formats are told apart",
        arguments: [
            ("yyyy\\-mm\\-dd;@", NumberStyle.day), ("[$-409]mmmm d, yyyy", .day), ("mm-dd-yy", .day), ("m/d/yyyy h:mm AM/PM", .moment),
            ("h:mm:ss", .time),
            ("[h]:mm:ss", .elapsed), ("mm:ss.0", .time), ("General", .general), ("0.00", .general), ("#,##0 \"days\"", .general),
            ("[Red]0", .general),
            ("\"$\"#,##0.00_);[Red]\\(\"$\"#,##0.00\\)", .general), ("@", .general), ("0%", .general), ("mmm", .day),
            ("dddd", .day), ("", .general), ("[", .general),
        ])
    func styles(code: String, expected: NumberStyle) {
        #expect(NumberStyle(code: code) == expected)
    }

    @Test(
        "Digits are laid into the pattern",
        arguments: [
            ("00000", 2139, "02139"), ("00000\\-0000", 606_511_234, "60651-1234"), ("000\\-00\\-0000", 1_234_567, "001-23-4567"),
            ("[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", 5_551_234, "555-1234"), ("(###) ###-####", 7_735_551_234, "(773) 555-1234"),
            ("\"E\"0000", 7, "E0007"), ("00", 123, "123"), ("[$-409]00000", 60_651, "60651"),
        ] as [(String, Double, String)])
    func masks(code: String, number: Double, expected: String) {
        #expect(DigitMask(code: code)?.text(number) == expected)
    }

    @Test(
        "Formats for quantities are no patterns",
        arguments: [
            "0", "#", "#,##0", "0.00", "0%", "0E+00", "# ?/?", "General", "@", "\"x\"", "[<1e]00", "\\",
        ])
    func quantities(code: String) {
        #expect(DigitMask(code: code) == nil)
    }

    @Test(
        "Serial numbers are the days that Excel shows",
        arguments: [
            (1, false, "1900-01-01"), (59, false, "1900-02-28"), (60, false, nil), (61, false, "1900-03-01"), (0, false, nil),
            (46345, false, "2026-11-19"),
            (2_958_465, false, "9999-12-31"), (2_958_466, false, nil), (-1, false, nil),
            (0, true, "1904-01-01"), (44_883, true, "2026-11-19"), (2_958_465, true, nil),
        ] as [(Int, Bool, String?)])
    func serials(serial: Int, since1904: Bool, expected: String?) {
        #expect(Serial.day(serial, since1904: since1904) == expected)
    }

    @Test("Every day from 1900 to 9999 comes back from its serial number")
    func everyDay() {
        let wrong = stride(from: 61, through: 2_958_465, by: 7).first { serial in
            Serial.day(serial, since1904: false).flatMap(Serial.number(ofDay:)) != serial
        }
        #expect(wrong == nil)
    }

    @Test(
        "Days that are none have no serial number",
        arguments: [
            "2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "1900-02-28", "+026-01-01", "", "2026-01-0x",
        ])
    func noDays(iso: String) {
        #expect(Serial.number(ofDay: iso) == nil)
    }

    @Test("Columns are lettered as in Excel", arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
    func letters(column: Int, expected: String) {
        #expect(Cell.columnLetters(column) == expected)
    }
}
