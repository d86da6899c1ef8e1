/// How long to wait before a message is tried again.
public enum Backoff {
    /// Minutes until the next try after so many tries have failed for now; nothing once three days would have passed: then it has failed for good.
    public static func next(after attempt: Int) -> Int? {
        guard attempt >= 1 else { return 0 }
        var passed = 0
        for earlier in 1..<attempt {
            passed += wait(earlier)
            if passed > threeDays { return nil }
        }
        let minutes = wait(attempt)
        return passed + minutes <= threeDays ? minutes : nil
    }

    private static let threeDays = 3 * 24 * 60

    private static func wait(_ attempt: Int) -> Int {
        let first = [1, 5, 15, 60, 240]
        return attempt <= first.count ? first[attempt - 1] : 480
    }
}
