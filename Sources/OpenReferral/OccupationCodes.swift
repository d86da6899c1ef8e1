public import Foundation
import Sheets

/// Occupations that are known, and the fields of study that lead to them.
public struct OccupationCodes: Sendable {
    private let known: Set<String>
    private let byField: [String: [String]]

    /// `known`: O*NET-SOC codes. `byField`: by CIP as `51.3902`, the SOC codes as `31-1131` that the field leads to.
    public init(known: Set<String>, byField: [String: [String]] = [:]) {
        self.known = known
        self.byField = byField
    }

    /// What eight digits of a list stand for: the occupation itself, or the one that it was a part of; nil for neither.
    func occupation(digits: String) -> TrainingProgram.Occupation? {
        guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let group = digits.prefix(2) + "-" + digits.dropFirst(2).prefix(4)
        if known.contains("\(group).\(digits.suffix(2))") { return .init(code: "\(group).\(digits.suffix(2))", basis: .listed) }
        return known.contains("\(group).00") ? .init(code: "\(group).00", basis: .general) : nil
    }

    /// The occupations that a field of study leads to.
    func occupations(cip: String) -> [TrainingProgram.Occupation] {
        (byField[cip] ?? []).map { $0 + ".00" }.filter { known.contains($0) }.map { .init(code: $0, basis: .field) }
    }
}

extension OccupationCodes {
    /// Reads the codes from CSV files: O*NET-SOC codes in the first column, and rows of CIP and SOC in columns of those names.
    public init(known: URL?, byField: URL?) throws {
        var (codes, fields): (Set<String>, [String: [String]]) = ([], [:])
        if let known { try Sheet.read(path: known.path) { row in if row[0] != "onetsoc" { codes.insert(row[0]) } } }
        if let byField {
            var columns: (cip: Int, soc: Int)?
            try Sheet.read(path: byField.path) { row in
                guard let (cip, soc) = columns else {
                    guard let cip = row.texts.firstIndex(of: "cip2020"), let soc = row.texts.firstIndex(of: "soc2018") else {
                        throw PackageRefused("“\(byField.lastPathComponent)” has no columns cip2020 and soc2018. Name the crosswalk of CIP and SOC.")
                    }
                    columns = (cip, soc)
                    return
                }
                fields[row[cip], default: []].append(row[soc])
            }
        }
        self.init(known: codes, byField: fields)
    }
}
