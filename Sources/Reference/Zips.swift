import Foundation

/// Where ZIP codes lie: codes ascending, degrees in ten-thousandths.
struct Zips: Sendable {
    private var codes: [UInt32] = []
    private var latitudes: [Int32] = []
    private var longitudes: [Int32] = []

    init(_ folder: URL) throws {
        let rows = try Rows(of: "zip.csv", in: folder)
        try rows.each(columns: 3) { line, fields in
            guard line > 1 else { return }
            guard let code = fields[0].digits, codes.last.map({ $0 < code }) ?? true, let latitude = fields[1].decimal(places: 4),
                let longitude = fields[2].decimal(places: 4), abs(latitude) <= 900_000, abs(longitude) <= 1_800_000
            else { throw ReferenceRefused(file: rows.file, line: line, cause: "ZIP codes must ascend, each with its degrees north and east.") }
            codes.append(code)
            latitudes.append(Int32(latitude))
            longitudes.append(Int32(longitude))
        }
    }

    func place(of zip: String) -> ZipPlace? {
        let digits = zip.utf8.prefix { $0 >= 48 && $0 <= 57 }
        guard digits.count == 5 || zip.utf8.count == 9 && digits.count == 9, let whole = UInt32(String(zip.prefix(5))) else { return nil }
        let exact = first(from: whole)
        if exact < codes.count, codes[exact] == whole { return middle(exact..<exact + 1, isExact: true) }
        // Boxes and single buildings have codes without an area; their neighbors begin alike.
        let area = first(from: whole / 100 * 100)..<first(from: whole / 100 * 100 + 100)
        return area.isEmpty ? nil : middle(area, isExact: false)
    }

    private func middle(_ places: Range<Int>, isExact: Bool) -> ZipPlace {
        let north = places.reduce(0) { $0 + Int(latitudes[$1]) }
        let east = places.reduce(0) { $0 + Int(longitudes[$1]) }
        let count = Double(places.count) * 10_000
        return ZipPlace(latitude: Double(north) / count, longitude: Double(east) / count, isExact: isExact)
    }

    /// The first place whose code is not below this one.
    private func first(from code: UInt32) -> Int {
        var (low, high) = (0, codes.count)
        while low < high {
            let middle = (low + high) / 2
            if codes[middle] < code { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
