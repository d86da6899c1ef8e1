import Dates
import Phrases

/// What employers ask at a first meeting, and our plain answers.
enum EmployersQuestionsWords {
    static let title = Phrase(en: "What employers ask us", es: "Lo que preguntan los empleadores", pl: "O co pytają nas pracodawcy")
    static let lead = Phrase(
        en: "Plain answers to what comes up at first meetings.", es: "Respuestas claras a lo que surge en el primer encuentro.",
        pl: "Proste odpowiedzi na to, o co pytają Państwo przy pierwszym spotkaniu.")

    static let allowed = Phrase(en: "Are they allowed to work?", es: "¿Tienen permiso para trabajar?", pl: "Czy mogą legalnie pracować?")
    // 8 U.S.C. 1324a(b): the employer completes Form I-9.
    static let allowedAnswer = Phrase(
        en: "Yes. We confirm it with each person before you meet, and keep no copies of their papers. You complete Form I-9, as for anyone you hire.",
        es:
            "Sí. Lo confirmamos con cada persona antes de presentarla, y no guardamos copias de sus documentos. Usted llena el formulario I-9, como con cualquier contratación.",
        pl:
            "Tak. Potwierdzamy to z każdą osobą przed spotkaniem i nie przechowujemy kopii dokumentów. Formularz I-9 wypełniają Państwo, jak przy każdym zatrudnieniu."
    )

    static let many = Phrase(en: "Can you send many at once?", es: "¿Pueden enviar a muchos a la vez?", pl: "Czy przyślą Państwo wiele osób naraz?")

    static func manyAnswer(_ fewest: Int, _ most: Int) -> Phrase {
        let (en, es, pl) =
            fewest == most ? ("\(most)", "\(most)", "\(most)") : ("\(fewest) to \(most)", "de \(fewest) a \(most)", "\(fewest)–\(most)")
        return Phrase(
            en:
                "No. We are not a staffing agency. For one opening we usually put forward \(en) who suit the job, and we say beforehand how many we can promise.",
            es:
                "No. No somos una agencia de empleo temporal. Para un puesto solemos presentar \(es) personas adecuadas, y decimos de antemano cuántas podemos prometer.",
            pl:
                "Nie. Nie jesteśmy agencją pracy tymczasowej. Na jedno miejsce przedstawiamy zwykle tyle dobrze dobranych osób: \(pl). Z góry mówimy, ile możemy obiecać."
        )
    }

    static let experience = Phrase(en: "What experience do they have?", es: "¿Qué experiencia tienen?", pl: "Jakie mają doświadczenie?")
    static let experienceAnswer = Phrase(
        en:
            "It differs, and you see it beforehand: work, training and what each person can do already. Where something is missing, a training program can offset the cost of learning.",
        es:
            "Varía, y usted la conoce de antemano: empleos, estudios y lo que cada persona ya sabe hacer. Si falta algo, un programa de capacitación puede compensar el costo de aprender.",
        pl:
            "Różne, i znają je Państwo z góry: praca, szkolenia i to, co dana osoba już umie. Jeśli czegoś brakuje, program szkoleniowy może pokryć część kosztów nauki."
    )

    static let cost = Phrase(
        en: "What does it cost, and what do we get?", es: "¿Cuánto cuesta y qué recibimos?", pl: "Ile to kosztuje i co z tego mamy?")

    static func costAnswer(_ share: Int) -> Phrase {
        Phrase(
            en:
                "Nothing, now or later. With on-the-job training up to \(share) percent of the wages can be paid back while a new hire learns. The agreement is signed before the first day.",
            es:
                "Nada, ni ahora ni después. Con la capacitación en el trabajo se puede devolver hasta el \(share) por ciento del salario mientras la persona aprende. El acuerdo se firma antes del primer día.",
            pl:
                "Nic, ani teraz, ani później. Przy szkoleniu w miejscu pracy można odzyskać do \(share) procent wynagrodzenia, gdy nowa osoba się uczy. Umowę podpisuje się przed pierwszym dniem."
        )
    }

    static func credit(until day: Day) -> Phrase {
        Phrase(
            en:
                "A federal tax credit (WOTC) is open for starts until \(Wording.day(day, in: .en)). Its forms are due within 28 days of the start; we fill them in with you.",
            es:
                "Hay un crédito fiscal federal (WOTC) para quienes empiecen hasta el \(Wording.day(day, in: .es)). Los formularios se presentan dentro de los 28 días; los llenamos con usted.",
            pl:
                "Federalna ulga podatkowa (WOTC) obejmuje osoby, które zaczną pracę do \(Wording.day(day, in: .pl)). Formularze składa się w ciągu 28 dni; wypełnimy je razem."
        )
    }

    static func creditEnded(_ day: Day) -> Phrase {
        Phrase(
            en:
                "The federal tax credit (WOTC) covers people who started by \(Wording.day(day, in: .en)), unless Congress renews it. For later starts we help you file within 28 days, so that nothing is lost.",
            es:
                "El crédito fiscal federal (WOTC) cubre a quienes empezaron hasta el \(Wording.day(day, in: .es)), salvo que el Congreso lo renueve. Para fechas posteriores le ayudamos a presentarlo en 28 días, y así no se pierde nada.",
            pl:
                "Federalna ulga podatkowa (WOTC) obejmuje osoby, które zaczęły pracę do \(Wording.day(day, in: .pl)), chyba że Kongres ją odnowi. Przy późniejszych datach pomożemy złożyć formularze w ciągu 28 dni, aby nic nie przepadło."
        )
    }

    static let trouble = Phrase(
        en: "What happens if it does not work out?", es: "¿Qué pasa si no funciona?", pl: "Co, jeśli się nie uda?")
    static let troubleAnswer = Phrase(
        en:
            "The people you hire are your own employees, and you decide. Tell us early: a call or an answer to our mail is enough. We talk with both sides, help where we can, and look for somebody else if need be.",
        es:
            "Las personas que contrata son empleados suyos, y usted decide. Avísenos pronto: basta una llamada o una respuesta a nuestro correo. Hablamos con ambas partes, ayudamos en lo posible y, si hace falta, buscamos a otra persona.",
        pl:
            "Zatrudnione osoby są Państwa pracownikami i decyzja należy do Państwa. Proszę dać nam znać wcześnie: wystarczy telefon lub odpowiedź na nasz e-mail. Porozmawiamy z obiema stronami, pomożemy, a w razie potrzeby poszukamy kogoś innego."
    )

    static let who = Phrase(en: "Who will I talk to?", es: "¿Con quién hablaré?", pl: "Z kim będę rozmawiać?")

    static func whoAnswer(_ name: String?, _ agency: String) -> Phrase {
        guard let name else {
            return Phrase(
                en: "One person at \(agency) looks after you from the first meeting on, and a second one when that person is away.",
                es: "Una persona de \(agency) le atiende desde el primer encuentro, y otra cuando no está.",
                pl: "Od pierwszego spotkania opiekuje się Państwem jedna osoba z \(agency), a pod jej nieobecność druga.")
        }
        return Phrase(
            en:
                "\(name), until you have a person of your own: one colleague at \(agency) looks after you from the first meeting on, and a second one when that person is away.",
            es:
                "Con \(name), hasta que tenga a su persona de contacto: alguien de \(agency) le atiende desde el primer encuentro, y otra persona cuando no está.",
            pl: "Na początek: \(name). Od pierwszego spotkania opiekuje się Państwem jedna osoba z \(agency), a pod jej nieobecność druga.")
    }

    static func call(_ phone: String) -> Phrase {
        Phrase(en: "Call \(phone)", es: "Llame al \(phone)", pl: "Zadzwoń: \(phone)")
    }

    static let sources = Phrase(en: "Where this is written", es: "Dónde está escrito", pl: "Gdzie to jest zapisane")
    static let which = Phrase(en: "Which agency?", es: "¿Qué agencia?", pl: "Która agencja?")
    static let link = Phrase(en: "What other employers ask us", es: "Lo que preguntan otros empleadores", pl: "O co pytają inni pracodawcy")
}
