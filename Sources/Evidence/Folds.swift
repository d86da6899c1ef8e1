/// A division of rows into folds, so that each row can be judged by a model that has not seen it.
struct Folds: Sendable, Equatable {
    let count: Int
    /// The fold of each row, from 0.
    let folds: [Int]

    /// Each stratum is drawn by lot and dealt out in turn, so that every fold has its share of it.
    init(strata: [Int], count: Int, chance: inout SplitMix) {
        var rows = [[Int]](repeating: [], count: (strata.max() ?? 0) + 1)
        for (row, stratum) in strata.enumerated() { rows[stratum].append(row) }
        var folds = [Int](repeating: 0, count: strata.count)
        var next = 0
        for stratum in rows {
            for place in chance.order(stratum.count) {
                folds[stratum[place]] = next % count
                next += 1
            }
        }
        self.count = count
        self.folds = folds
    }

    /// Folds that were made elsewhere; any numbers, one for each row.
    init(given: [Int]) {
        let names = Set(given).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        count = names.count
        folds = given.map { places[$0] ?? 0 }
    }

    func rows(in fold: Int) -> [Int] { folds.indices.filter { folds[$0] == fold } }

    func rows(outside fold: Int) -> [Int] { folds.indices.filter { folds[$0] != fold } }
}
