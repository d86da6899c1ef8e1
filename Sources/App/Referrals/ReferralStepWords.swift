import Phrases

/// What can be said about a referral, as the provider reads it, and staff who write it down.
enum ReferralStepWords {
    static let accept = Phrase(en: "Yes, we take this person on", es: "Sí, atendemos a esta persona", pl: "Tak, przyjmujemy tę osobę")
    static let appointment = Phrase(en: "Set an appointment", es: "Fijar una cita", pl: "Ustal termin")
    static let appointmentAdvice = Phrase(
        en: "Both of you get an invitation for the calendar.", es: "Ambos reciben una invitación para el calendario.",
        pl: "Obie strony dostaną zaproszenie do kalendarza.")
    static let time = Phrase(en: "Day and time", es: "Día y hora", pl: "Dzień i godzina")
    static let place = Phrase(en: "Where", es: "Dónde", pl: "Gdzie")
    static let send = Phrase(en: "Send the invitations", es: "Enviar las invitaciones", pl: "Wyślij zaproszenia")
    static let start = Phrase(en: "The person has started", es: "La persona empezó", pl: "Ta osoba zaczęła")
    static let startDay = Phrase(en: "First day", es: "Primer día", pl: "Pierwszy dzień")
    static let goesOn = Phrase(en: "Still here, all goes on", es: "Sigue aquí, todo continúa", pl: "Nadal u nas, wszystko trwa")
    static let complete = Phrase(en: "The person has completed it", es: "La persona terminó", pl: "Ta osoba ukończyła całość")
    static let lastDay = Phrase(en: "Last day", es: "Último día", pl: "Ostatni dzień")
    static let outcome = Phrase(en: "What came of it", es: "Qué resultó", pl: "Co z tego wyszło")
    static let notYet = Phrase(en: "Not known yet", es: "Aún no se sabe", pl: "Jeszcze nie wiadomo")
    static let leave = Phrase(en: "The person has left before the end", es: "La persona se fue antes de terminar", pl: "Ta osoba przerwała")
    static let decline = Phrase(en: "No, it comes to nothing", es: "No, no es posible", pl: "Nie, nic z tego nie będzie")
    static let why = Phrase(en: "Why?", es: "¿Por qué?", pl: "Dlaczego?")
    static let whoProvider = Phrase(en: "The provider", es: "El proveedor", pl: "Placówka")
    static let whoPerson = Phrase(en: "The person", es: "La persona", pl: "Ta osoba")
    static let fullUntil = Phrase(en: "If full, until which day?", es: "Si no hay lugar, ¿hasta qué día?", pl: "Jeśli brak miejsc, do którego dnia?")
    static let more = Phrase(en: "Anything else?", es: "¿Algo más?", pl: "Coś jeszcze?")
    static let tell = Phrase(en: "Write it down", es: "Anotar", pl: "Zapisz")
    static let missed = Phrase(en: "Did not come", es: "No vino", pl: "Nikt nie przyszedł")
    static let change = Phrase(en: "Change or call off", es: "Cambiar o cancelar", pl: "Zmień lub odwołaj")
    static let callOff = Phrase(en: "Call it off", es: "Cancelar la cita", pl: "Odwołaj termin")
    static let newTime = Phrase(en: "Another day or time", es: "Otro día u hora", pl: "Inny dzień lub godzina")
    static let appointments = Phrase(en: "Appointments", es: "Citas", pl: "Terminy")
    static let whatNow = Phrase(en: "Your word", es: "Su respuesta", pl: "Odpowiedź")
}

/// What keeps a step from being written down.
extension ReferralStepWords {
    static let noTime = Phrase(
        en: "Enter a day and time from now on", es: "Escriba un día y hora a partir de ahora", pl: "Wpisz dzień i godzinę od teraz")
    static let noReason = Phrase(en: "Choose why", es: "Elija por qué", pl: "Wybierz powód")
    static let noFirstDay = Phrase(
        en: "Enter the first day, not later than today", es: "Escriba el primer día, no después de hoy",
        pl: "Wpisz pierwszy dzień, nie późniejszy niż dziś")
    static let noLastDay = Phrase(
        en: "Enter the last day, not later than today", es: "Escriba el último día, no después de hoy",
        pl: "Wpisz ostatni dzień, nie późniejszy niż dziś")
    static let noOutcome = Phrase(en: "Choose what came of it", es: "Elija qué resultó", pl: "Wybierz, co z tego wyszło")
    static let wrongUntil = Phrase(
        en: "Enter a day from today on, within a year", es: "Escriba un día desde hoy, dentro de un año", pl: "Wpisz dzień od dziś, najdalej za rok")
}

/// Where a referral stands.
extension ReferralStepWords {
    static func state(_ state: Referral.State) -> Phrase {
        switch state {
        case .waiting: Phrase(en: "Comes later", es: "Viene después", pl: "Później")
        case .sent, .seen: Phrase(en: "Waiting for an answer", es: "En espera de respuesta", pl: "Czekamy na odpowiedź")
        case .accepted: Phrase(en: "Accepted", es: "Aceptada", pl: "Przyjęte")
        case .appointment: Phrase(en: "Appointment set", es: "Cita fijada", pl: "Termin ustalony")
        case .started: Phrase(en: "Started", es: "Empezada", pl: "W toku")
        case .completed: Phrase(en: "Completed", es: "Terminada", pl: "Ukończone")
        case .left: Phrase(en: "Left before the end", es: "Dejada antes del final", pl: "Przerwane")
        case .declined: Phrase(en: "Came to nothing", es: "No fue posible", pl: "Nie doszło do skutku")
        case .voided: Phrase(en: "Taken back", es: "Retirada", pl: "Wycofane")
        }
    }
}
