/// What each service of Riverside's past truly adds to the share at work, in the order of the offers: `RiversideHistory.truths` over 20,000 fresh
/// people of seed 99.
enum RiversideTruths {
    static let all = [0.03933, 0.04762, 0.00456, 0.10123, -0.03725, -0.02186, 0.11544]
}
