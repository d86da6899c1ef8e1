import Phrases

/// What mails and pages say to a provider about somebody who was sent there.
enum ReferralWords {
    static func subject(_ matter: ReferralPost.Matter, _ agency: String) -> Phrase {
        switch matter {
        case .new: Phrase(en: "A referral from \(agency)", es: "Una referencia de \(agency)", pl: "Skierowanie z \(agency)")
        case .reminder, .afterAppointment, .silence:
            Phrase(
                en: "Your word about a referral, \(agency)", es: "Su respuesta sobre una referencia, \(agency)",
                pl: "Pytanie o skierowanie, \(agency)")
        case .withdrawn:
            Phrase(en: "A referral was taken back, \(agency)", es: "Una referencia fue retirada, \(agency)", pl: "Wycofane skierowanie, \(agency)")
        }
    }

    static func opening(_ matter: ReferralPost.Matter, _ agency: String) -> Phrase {
        switch matter {
        case .new:
            Phrase(
                en: "Hello,\n\(agency) sends somebody to you. See who it is and answer with one button. No account is needed.",
                es: "Hola:\n\(agency) les envía a una persona. Vean quién es y contesten con un botón. No se necesita cuenta.",
                pl:
                    "Dzień dobry,\n\(agency) kieruje do Państwa osobę. Prosimy zobaczyć, kto to jest, i odpowiedzieć jednym przyciskiem, bez zakładania konta."
            )
        case .reminder:
            Phrase(
                en: "Hello,\nsomebody whom \(agency) sent to you still waits for a word.",
                es: "Hola:\nuna persona que \(agency) les envió todavía espera su respuesta.",
                pl: "Dzień dobry,\nosoba, którą \(agency) do Państwa skierowało, nadal czeka na odpowiedź.")
        case .afterAppointment:
            Phrase(
                en: "Hello,\nsomebody whom \(agency) sent to you had an appointment. Did it take place?",
                es: "Hola:\nuna persona que \(agency) les envió tenía una cita. ¿Se realizó?",
                pl: "Dzień dobry,\nosoba, którą \(agency) do Państwa skierowało, miała u Państwa termin. Czy spotkanie się odbyło?")
        case .silence:
            Phrase(
                en: "Hello,\nis somebody whom \(agency) sent to you still with you? One button answers.",
                es: "Hola:\n¿sigue con ustedes la persona que \(agency) les envió? Basta un botón.",
                pl: "Dzień dobry,\nczy osoba, którą \(agency) do Państwa skierowało, nadal do Państwa chodzi? Wystarczy jeden przycisk.")
        case .withdrawn:
            Phrase(
                en: "Hello,\n\(agency) has taken back a referral to you. Nothing more is to be done.",
                es: "Hola:\n\(agency) retiró una referencia que les había enviado. No hay nada más que hacer.",
                pl: "Dzień dobry,\n\(agency) wycofuje wysłane do Państwa skierowanie. Nie trzeba nic robić.")
        }
    }

    static let look = Phrase(en: "See the referral", es: "Ver la referencia", pl: "Zobacz skierowanie")

    static func appointmentSubject(_ agency: String) -> Phrase {
        Phrase(en: "Appointment, \(agency)", es: "Cita, \(agency)", pl: "Termin spotkania, \(agency)")
    }

    static let appointed = Phrase(
        en: "Hello,\nthere is an appointment. The invitation for your calendar is attached.",
        es: "Hola:\nhay una cita. Adjuntamos la invitación para su calendario.",
        pl: "Dzień dobry,\njest umówiony termin. W załączniku jest zaproszenie do kalendarza.")
    static let moved = Phrase(
        en: "Hello,\nthe appointment has moved. The new invitation is attached.",
        es: "Hola:\nla cita cambió. Adjuntamos la nueva invitación.",
        pl: "Dzień dobry,\ntermin został zmieniony. W załączniku jest nowe zaproszenie.")
    static let calledOff = Phrase(
        en: "Hello,\nthe appointment does not take place. The attached file takes it out of your calendar.",
        es: "Hola:\nla cita no se realizará. El archivo adjunto la quita de su calendario.",
        pl: "Dzień dobry,\nspotkanie się nie odbędzie. Załączony plik usunie je z kalendarza.")
}
