import Web

/// How somebody tells what was tried.
struct TryForm: Sendable {
    var way = AlarmTry.Way.call
    var result: AlarmTry.Result?
    var note = ""

    init() {}

    init(_ form: Form) {
        way = AlarmTry.Way(rawValue: form["way"]) ?? .call
        result = AlarmTry.Result(rawValue: form["result"])
        note = String(form["note"].prefix(2000))
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if result == nil { errors.add("result", "Say how it went") }
        return errors
    }
}
