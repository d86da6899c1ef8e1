import Markup
import Phrases
import Suitability

/// On which days somebody can work, for each shift.
struct WeekBoxes: Component {
    let week: [Shift: Set<String>]
    let language: Language
    /// Side by side in short, as staff see them.
    var isShort = false

    static func name(_ shift: Shift) -> String { "shift_\(shift.rawValue)" }

    var html: HTML { "\(each: Shift.allCases, boxes)" }

    private func boxes(_ shift: Shift) -> HTML {
        """
        <fieldset class="field" id="\(WeekBoxes.name(shift))"><legend>\(WorkWords.shift(shift), language)</legend>
          <div class="\(isShort ? "chips" : "choices across")">\(each: CalendarNames.days.indices, { box($0, shift) })</div>
        </fieldset>
        """
    }

    private func box(_ day: Int, _ shift: Shift) -> HTML {
        let name = CalendarNames.days[day][language]
        return """
            <label class="\(isShort ? "chip" : "choice")"><input type="checkbox" name="\(WeekBoxes.name(shift))" value="\(String(day))"\
            \(if: week[shift]?.contains(String(day)) == true, " checked")>\
            \(if: isShort, "\(String(name.prefix(2)))<span class=\"visually-hidden\">\(String(name.dropFirst(2)))</span>")\(if: !isShort, " <span>\(name)</span>")</label>
            """
    }
}
