/// Words that names of invented people and firms are put together from.
enum SeedNames {
    /// Different for every number below 90,000; from there on numbered.
    static func firm(_ number: Int) -> String {
        let total = places.count * things.count * trades.count
        let mixed = (number % total) * 7_919 % total
        let (place, rest) = (places[mixed % places.count], mixed / places.count)
        let name = "\(place) \(things[rest % things.count]) \(trades[rest / things.count])"
        return number < total ? name : "\(name) \(number / total + 1)"
    }

    static let places = [
        "Amber", "Ashland", "Belmont", "Birch", "Blue Island", "Bridge", "Calumet", "Canal", "Cedar", "Cicero", "Clark", "Clover", "Copper",
        "Crescent",
        "Damen", "Dover", "Eastgate", "Elm", "Fairview", "Foster", "Garfield", "Grand", "Harbor", "Hazel", "Irving", "Jackson", "Juniper", "Keystone",
        "Lakeside", "Lantern", "Lincoln", "Logan", "Maple", "Marigold", "Midway", "Mill", "Northwind", "Oak", "Orchard", "Pilsen", "Prairie",
        "Pulaski",
    ]
    static let things = [
        "Anchor", "Arrow", "Beacon", "Bell", "Brick", "Bronze", "Castle", "Circle", "Cloud", "Compass", "Corner", "Crown", "Delta", "Diamond",
        "Eagle",
        "Ember", "Falcon", "Feather", "Forge", "Fountain", "Gate", "Granite", "Hammer", "Heron", "Hollow", "Horizon", "Iron", "Kestrel", "Ladder",
        "Lark",
        "Laurel", "Linden", "Meadow", "Mercury", "Mirror", "Monarch", "North Star", "Otter", "Paper", "Pearl", "Pioneer", "Quill", "Raven", "Ridge",
    ]
    static let trades = [
        "Bakery", "Brewing", "Cabinets", "Care", "Carpentry", "Catering", "Cleaning", "Coffee", "Concrete", "Courier", "Dental", "Electric",
        "Fabrication",
        "Farms", "Foods", "Freight", "Furniture", "Glass", "Health", "Heating", "Hotel", "Insulation", "Laboratories", "Landscaping", "Laundry",
        "Logistics", "Machine", "Masonry", "Metals", "Motors", "Packaging", "Painting", "Paving", "Pharmacy", "Plastics", "Plumbing", "Power",
        "Printing", "Produce", "Residence", "Roofing", "Security", "Solar", "Steel", "Storage", "Textiles", "Tools", "Transport", "Warehouse",
        "Welding",
    ]
    static let people = [
        "Aisha", "Alan", "Amara", "Ana", "Andrzej", "Beatriz", "Brian", "Carla", "Carlos", "Denise", "Dmitri", "Elena", "Eric", "Fatima", "Grace",
        "Hana", "Hugo", "Ines", "Ivan", "Jamal", "Joanna", "José", "Kasia", "Kevin", "Lena", "Luis", "Łukasz", "Maria", "Marta", "Miguel", "Nadia",
        "Noah", "Olga", "Omar", "Paulina", "Pedro", "Quinn", "Rosa", "Samir", "Tanya", "Victor", "Wanda", "Xavier", "Yolanda", "Zofia",
    ]
    static let families = [
        "Adams", "Alvarez", "Baker", "Banerjee", "Brown", "Castillo", "Chen", "Cole", "Davis", "Díaz", "Evans", "Fischer", "Flores", "Garcia",
        "Grabowski", "Green", "Hernández", "Ibrahim", "Jackson", "Jankowski", "Johnson", "Kaminski", "Kim", "Kowalczyk", "Lewandowski", "Lopez",
        "Mazur",
        "Miller", "Moreno", "Nguyen", "Novak", "O'Brien", "Okafor", "Ortiz", "Patel", "Pérez", "Reyes", "Rivera", "Robinson", "Santos", "Smith",
        "Sokolov", "Thomas", "Torres", "Vargas", "Walker", "Washington", "Wójcik", "Young", "Zieliński",
    ]
    static let streets = ["Canal", "Halsted", "Kedzie", "Lake", "Madison", "Ogden", "Pulaski", "Racine", "Roosevelt", "Western"]
    static let notes = [
        "Two openings now, perhaps four by spring. Prefers to be called before ten.", "Wants to hear about training pay before deciding.",
        "Lost three people in their first month; thinks the early start is the cause.", "Happy with the person we sent. Asks for another like her.",
        "The new manager decides about hiring; meet on site next time.", "Sent the flyer about tax credits. Will read it with the accountant.",
        "Background checks are needed for every job there.", "No answer for a week; left a message with the front office.",
    ]
}
