/// Different values, each with its place in the order in which they first came.
struct Places<Value: Hashable> {
    private(set) var all: [Value] = []
    private var places: [Value: Int32] = [:]

    mutating func place(of value: Value) -> Int32 {
        if let place = places[value] { return place }
        let place = Int32(all.count)
        places[value] = place
        all.append(value)
        return place
    }
}

/// The skills that somebody asks for, numbered from 1.
struct SkillPlaces {
    private(set) var places: [Int32] = []
    private(set) var count = 1

    mutating func place(of skill: SkillNumber) -> Int32 {
        if skill >= places.count { places += Array(repeating: 0, count: Int(skill) + 1 - places.count) }
        if places[Int(skill)] == 0 {
            places[Int(skill)] = Int32(count)
            count += 1
        }
        return places[Int(skill)]
    }
}
