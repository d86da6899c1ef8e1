import Markup
import Sheets

/// The tables of the check: each kind of row as it would come in.
struct CheckTables: Sendable {
    let run: ImportRun
    let draft: ImportDraft
    let plan: ImportPlan

    func count(_ part: CheckPage.Part) -> Int {
        switch part {
        case .problems: plan.count(.problem)
        case .alike: plan.alike
        case .new: plan.count(.created)
        case .known: plan.count(.matched)
        case .refused: plan.count(.refused)
        }
    }

    /// What the number beside the heading counts.
    func summary(_ part: CheckPage.Part) -> String {
        switch part {
        case .problems: return ImportPieces.counted(count(part), "cell", "cells")
        case .alike, .new, .refused: return ImportPieces.counted(count(part), "row", "rows")
        case .known:
            let (filled, differing) = (plan.count(.addition), plan.count(.difference))
            return ImportPieces.counted(count(part), "row", "rows") + ", \(ImportPieces.grouped(filled)) blanks filled in, "
                + ImportPieces.counted(differing, "cell differs", "cells differ")
        }
    }

    func html(_ part: CheckPage.Part, _ number: Int) -> HTML {
        switch part {
        case .problems: problems(number)
        case .alike: alike(number)
        case .new: new(number)
        case .known: known(number)
        case .refused: refused(number)
        }
    }

    private func page<Item>(_ items: some Sequence<Item>, _ number: Int) -> [Item] {
        Array(items.lazy.dropFirst((number - 1) * Pages.length).prefix(Pages.length))
    }

    private func sheetRow(_ row: ImportPlan.PlannedRow) -> SheetRow { draft.contents.rows[row.place] }

    private func name(_ row: ImportPlan.PlannedRow) -> String { draft.readings[row.place]?.draft?.name ?? "" }

    private func problems(_ number: Int) -> HTML {
        let cells = plan.rows.lazy.flatMap { row in row.remarks(.problem).map { (row, $0) } }
        return CardTable(
            caption: "Cells that cannot be read", heads: ["Cell", "Employer", "In the sheet", "Why not"],
            rows: page(cells, number).map { row, remark in
                [ImportPieces.place(remark), HTML.text(name(row)), ImportPieces.bad(remark.value), HTML.text(remark.reason)]
            }
        ).html
    }

    private func refused(_ number: Int) -> HTML {
        CardTable(
            caption: "Rows that are left out", heads: ["Cell", "Row", "In the sheet", "Why not"],
            rows: page(plan.rows.lazy.filter { $0.outcome == .refused }, number).map { row in
                let remark = row.remarks.first
                let rest = sheetRow(row).texts.map { ImportPieces.short($0, 40) }.filter { !$0.isEmpty }.prefix(4).joined(separator: ", ")
                return [
                    remark.map(ImportPieces.place) ?? "", HTML.text(rest.isEmpty ? "only blanks" : rest), ImportPieces.bad(remark?.value ?? ""),
                    HTML.text(remark?.reason ?? ""),
                ]
            }
        ).html
    }

    private func new(_ number: Int) -> HTML {
        CardTable(
            caption: "New employers", heads: ["Row", "Name", "Address", "Phone", "Contact"],
            rows: page(plan.rows.lazy.filter { $0.outcome == .created }, number).map { row in
                let employer = draft.readings[row.place]?.draft
                let site = employer?.sites.first
                let legal = employer?.legalName ?? ""
                let contact = employer?.contacts.first.map { [$0.name, $0.mailbox].filter { !$0.isEmpty }.joined(separator: ", ") } ?? ""
                return [
                    place(row),
                    "\(name(row))\(if: !legal.isEmpty && legal != name(row), "<span class=\"sub\">\(legal)</span>")",
                    told(site?.address ?? ""), told(site?.phone ?? ""), told(contact),
                ]
            }
        ).html
    }

    private func known(_ number: Int) -> HTML {
        let firsts = firstRows
        return CardTable(
            caption: "Rows about employers whom we know",
            heads: ["Row", "In the sheet", "In Fairlead", "Why we think so", "Filled in", "Stays as it is"],
            rows: page(plan.rows.lazy.filter { $0.outcome == .matched }, number).map { row in
                [
                    place(row), HTML.text(name(row)), party(row.employer, firsts),
                    HTML.text(row.sign?.words ?? "Chosen by you"), remarks(row, .addition), remarks(row, .difference),
                ]
            }
        ).html
    }

    private func alike(_ number: Int) -> HTML {
        let firsts = firstRows
        return """
            <input type="hidden" name="page" value="\(number)">
            \(CardTable(
                caption: "Rows whose name is known", heads: ["Row", "In the sheet", "In Fairlead", "Do"],
                rows: page(plan.rows.lazy.filter { $0.alike != nil }, number).map { [place($0), theirs($0), ours($0, firsts), choice($0)] }, wide: "Do"))
            <p><button class="quiet" formaction="\(run.id.deciding)">Keep these choices</button></p>
            """
    }

    private func place(_ row: ImportPlan.PlannedRow) -> HTML { "<b>Row \(sheetRow(row).number)</b>" }

    private func theirs(_ row: ImportPlan.PlannedRow) -> HTML {
        let site = draft.readings[row.place]?.draft?.sites.first
        return "\(name(row))<span class=\"sub\">\(EmployerWords.place(site))</span>"
    }

    private func ours(_ row: ImportPlan.PlannedRow, _ firsts: [Int: Int]) -> HTML {
        let site = row.alike.flatMap { plan.employers[$0].draft.sites.first }
        return "\(party(row.alike, firsts))<span class=\"sub\">\(EmployerWords.place(site))</span>"
    }

    private func choice(_ row: ImportPlan.PlannedRow) -> HTML {
        let number = sheetRow(row).number
        let chosen = run.choices[number] ?? .another
        return """
            <label class="visually-hidden" for="row-\(number)">Row \(number)</label>
            <select id="row-\(number)" name="row-\(number)">\(each: EmployerWords.choices, { choice, label in
                "<option value=\"\(choice.rawValue)\"\(if: choice == chosen, " selected")>\(label)</option>"
            })</select>
            """
    }

    /// The row in which each new employer stands first.
    private var firstRows: [Int: Int] {
        plan.rows.reduce(into: [:]) { firsts, row in
            if row.outcome == .created, let employer = row.employer { firsts[employer] = sheetRow(row).number }
        }
    }

    private func party(_ position: Int?, _ firsts: [Int: Int]) -> HTML {
        guard let position else { return "" }
        let employer = plan.employers[position]
        guard employer.isNew else { return "<a href=\"\(employer.id.page)\">\(employer.draft.name)</a>" }
        return "\(employer.draft.name)\(with: firsts[position], { " <span class=\"hint\">new in row \($0)</span>" })"
    }

    private func remarks(_ row: ImportPlan.PlannedRow, _ kind: RowRemark.Kind) -> HTML {
        let remarks = row.remarks(kind)
        guard !remarks.isEmpty else { return "<span class=\"hint\">nothing</span>" }
        return
            "\(each: remarks.prefix(6), { remark in """
            <span class="sub"><b>\(remark.cell)</b> \(ImportPieces.short(remark.value, 60))\
            \(if: kind == .difference, ". \(ImportPieces.short(remark.reason, 80))")</span>
            """ })\(if: remarks.count > 6, "<span class=\"sub\">and \(remarks.count - 6) more</span>")"
    }

    private func told(_ text: String) -> HTML { text.isEmpty ? "<span class=\"hint\">none</span>" : HTML.text(ImportPieces.short(text)) }
}

/// How a place and a choice are said in the check.
enum EmployerWords {
    static let choices: [(RowChoice, String)] = [
        (.another, "Another firm: make new"), (.same, "Same firm: add to it"), (.leaveOut, "Leave out"),
    ]

    static func place(_ site: SiteDraft?) -> String {
        let words = [site?.address ?? "", site?.phone ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return words.isEmpty ? "no address or phone" : words
    }
}

extension SiteDraft {
    /// "2214 W Canal St, Chicago, IL 60608", as far as it is known.
    var address: String {
        let region = [state, zip].filter { !$0.isEmpty }.joined(separator: " ")
        return [street, city, region].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
