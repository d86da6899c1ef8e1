import Phrases

/// What mails and pages say that ask a person about work.
enum IntakeWords {
    static func subject(_ agency: String) -> Phrase {
        Phrase(en: "Your questions from \(agency)", es: "Sus preguntas de \(agency)", pl: "Pytania od \(agency)")
    }

    static func opening(_ name: String) -> Phrase {
        Phrase(
            en: "Hello \(name),\nplease answer some questions, so that we can look for work that suits you.",
            es: "Hola, \(name):\nconteste por favor unas preguntas, para buscar un trabajo que le convenga.",
            pl: "Dzień dobry, \(name),\nprosimy o odpowiedź na kilka pytań, aby szukać odpowiedniej pracy.")
    }

    static let why = Phrase(
        en: "It takes about five minutes. What you type is saved with each page; you can go on later by the same link.",
        es: "Toma unos cinco minutos. Lo que escribe se guarda con cada página; puede seguir después con el mismo enlace.",
        pl: "Zajmie to około pięciu minut. Każda strona zapisuje się sama; można wrócić później tym samym linkiem.")
    static let start = Phrase(en: "Answer", es: "Contestar", pl: "Odpowiedz")
    static let nothing = Phrase(en: "nothing said", es: "sin respuesta", pl: "bez odpowiedzi")
    static let mayStayEmpty = Phrase(
        en: "You may leave out what you do not want to say.", es: "Puede dejar en blanco lo que no quiera decir.",
        pl: "Można pominąć to, czego nie chce się mówić.")

    static func title(_ step: Intake.Step) -> Phrase {
        switch step {
        case .reach: Phrase(en: "How do we reach you?", es: "¿Cómo nos comunicamos con usted?", pl: "Jak się z Tobą skontaktować?")
        case .wish: Phrase(en: "What work do you want?", es: "¿Qué trabajo busca?", pl: "Jakiej pracy szukasz?")
        case .times: Phrase(en: "When can you work?", es: "¿Cuándo puede trabajar?", pl: "Kiedy możesz pracować?")
        case .travel: Phrase(en: "How do you get to work?", es: "¿Cómo llega al trabajo?", pl: "Jak dojeżdżasz do pracy?")
        case .history: Phrase(en: "Where have you worked?", es: "¿Dónde ha trabajado?", pl: "Gdzie dotąd pracujesz lub pracowałeś(-aś)?")
        case .skills: Phrase(en: "What are you good at?", es: "¿Qué sabe hacer bien?", pl: "Co umiesz robić dobrze?")
        case .credentials:
            Phrase(en: "Do you have one of these?", es: "¿Tiene alguno de estos documentos?", pl: "Masz któreś z tych uprawnień?")
        case .pay: Phrase(en: "What should the job pay?", es: "¿Cuánto debe pagar el trabajo?", pl: "Ile powinna płacić praca?")
        case .consent: Phrase(en: "What may we tell employers?", es: "¿Qué podemos decir a empleadores?", pl: "Co możemy powiedzieć pracodawcom?")
        case .check: StepWords.isRight
        }
    }
}

/// The questions on the pages.
extension IntakeWords {
    static let phone = Phrase(en: "Phone", es: "Teléfono", pl: "Telefon")
    static let mailbox = Phrase(en: "E-mail", es: "Correo electrónico", pl: "E-mail")
    static let language = Phrase(en: "Which language do you speak best?", es: "¿Qué idioma habla mejor?", pl: "W jakim języku mówisz najlepiej?")
    static let interpreter = Phrase(en: "Please have an interpreter", es: "Necesito un intérprete", pl: "Potrzebuję tłumacza")
    static let speaking = Phrase(en: "Speaking with us", es: "Al hablar con nosotros", pl: "Rozmowa z nami")
    static let access = Phrase(
        en: "Does anything help you to read, hear or get to us?", es: "¿Algo le ayuda a leer, oír o llegar a nosotros?",
        pl: "Czy coś ułatwia Ci czytanie, słuchanie albo dotarcie do nas?")
    static let accessHint = Phrase(
        en: "You need not say why. We tell no employer.", es: "No tiene que decir por qué. No se lo decimos a ningún empleador.",
        pl: "Nie trzeba mówić, dlaczego. Nie mówimy o tym pracodawcom.")
    static let accessOther = Phrase(en: "Something else that helps", es: "Otra cosa que le ayude", pl: "Coś innego, co pomaga")
    static let wish = Phrase(en: "In your own words", es: "En sus propias palabras", pl: "Własnymi słowami")
    static let wishHint = Phrase(
        en: "Such as: packing, mornings, near the Blue Line.", es: "Por ejemplo: empacar, por la mañana, cerca de la Línea Azul.",
        pl: "Na przykład: pakowanie, rano, blisko Blue Line.")
    static let freeFrom = Phrase(en: "From which day on?", es: "¿Desde qué día?", pl: "Od którego dnia?")
    static let freeFromHint = Phrase(en: "Leave it empty if at once.", es: "Déjelo vacío si es de inmediato.", pl: "Puste pole znaczy: od zaraz.")
    static let hours = Phrase(en: "How much?", es: "¿Cuánto?", pl: "Ile?")
    static let zip = Phrase(en: "ZIP code where you live", es: "Código postal donde vive", pl: "Kod ZIP miejsca zamieszkania")
    static let modes = Phrase(en: "How can you get there?", es: "¿Cómo puede llegar?", pl: "Czym możesz dojechać?")
    static let minutes = Phrase(
        en: "How many minutes one way at most?", es: "¿Cuántos minutos de ida como máximo?", pl: "Ile minut w jedną stronę najwyżej?")
    static let job = Phrase(en: "What did you do there?", es: "¿Qué hacía allí?", pl: "Jaka to była praca?")
    static let jobHint = Phrase(en: "Such as: cook, driver.", es: "Por ejemplo: cocinera, chofer.", pl: "Na przykład: kucharka, kierowca.")
    static let employer = Phrase(en: "Where?", es: "¿Dónde?", pl: "Gdzie?")
    static let from = Phrase(en: "From (month)", es: "Desde (mes)", pl: "Od (miesiąc)")
    static let to = Phrase(en: "Until (month)", es: "Hasta (mes)", pl: "Do (miesiąc)")
    static let toHint = Phrase(
        en: "Leave it empty if you still work there.", es: "Déjelo vacío si todavía trabaja allí.", pl: "Puste pole znaczy: nadal tam pracuję.")
    static let duties = Phrase(en: "A few words about it", es: "Unas palabras sobre eso", pl: "Kilka słów o tej pracy")
    static let addJob = Phrase(en: "Add this job", es: "Agregar este trabajo", pl: "Dodaj tę pracę")
    static let skill = Phrase(en: "A skill", es: "Una habilidad", pl: "Umiejętność")
    static let skillHint = Phrase(
        en: "Type it in your own words, such as: teamwork, repair.", es: "Escríbala con sus palabras, por ejemplo: equipo, reparar.",
        pl: "Wpisz własnymi słowami, na przykład: naprawa, zespół.")
    static let whichSkill = Phrase(en: "Which of these?", es: "¿Cuál de estas?", pl: "Która z nich?")
    static let level = Phrase(en: "How well?", es: "¿Qué tan bien?", pl: "Jak dobrze?")
    static let anotherSkill = Phrase(en: "Another skill", es: "Otra habilidad", pl: "Inna umiejętność")

    static func noMore(_ step: Intake.Step) -> Phrase {
        step == .skills
            ? Phrase(en: "No more skills: go on", es: "No hay más habilidades: seguir", pl: "Nie ma więcej: dalej")
            : Phrase(en: "No more jobs: go on", es: "No hay más trabajos: seguir", pl: "Nie ma więcej: dalej")
    }

    /// What the first button of a page does.
    static func send(_ step: Intake.Step) -> Phrase {
        switch step {
        case .history: addJob
        case .skills: Phrase(en: "Add this skill", es: "Agregar esta habilidad", pl: "Dodaj tę umiejętność")
        default: StepWords.goOn
        }
    }

    static let anotherJob = Phrase(en: "Another job", es: "Otro trabajo", pl: "Inna praca")
    static let remove = Phrase(en: "Remove", es: "Quitar", pl: "Usuń")
    static let credentialHint = Phrase(
        en: "Tick what you have and is valid today.", es: "Marque lo que tiene y está vigente hoy.", pl: "Zaznacz to, co masz i co jest dziś ważne.")
    static let wage = Phrase(en: "By the hour, at least", es: "Por hora, al menos", pl: "Za godzinę, co najmniej")
    static let temporary = Phrase(
        en: "I also take work for some weeks or months", es: "También acepto trabajo por unas semanas o meses",
        pl: "Przyjmę też pracę na kilka tygodni lub miesięcy")
    static let lasting = Phrase(en: "How long", es: "Cuánto tiempo", pl: "Jak długo")
    static let mailboxWrong = Phrase(
        en: "This e-mail address is not complete", es: "Este correo no está completo", pl: "Ten adres e-mail jest niepełny")
    static let phoneWrong = Phrase(
        en: "This phone number is not complete", es: "Este teléfono no está completo", pl: "Ten numer telefonu jest niepełny")
}

/// What is said before somebody agrees.
extension IntakeWords {
    static let consentLead = Phrase(
        en: "It is your choice. We ask you before we name you to any employer. You can take it back at any time, and it ends by itself after a year.",
        es: "Usted decide. Le preguntamos antes de dar su nombre a un empleador. Puede retirarlo cuando quiera, y termina solo después de un año.",
        pl: "To Twoja decyzja. Zapytamy, zanim podamy Twoje imię pracodawcy. Zgodę można cofnąć w każdej chwili; kończy się sama po roku.")
    static let consentNever = Phrase(
        en: "We never tell an employer about health, convictions, benefits or papers.",
        es: "Nunca decimos a un empleador nada sobre salud, condenas, ayudas o documentos.",
        pl: "Nigdy nie mówimy pracodawcy o zdrowiu, wyrokach, zasiłkach ani dokumentach.")
    static let mayMatch = Phrase(
        en: "You may look which openings suit me", es: "Pueden buscar qué puestos me convienen", pl: "Możecie szukać, które oferty do mnie pasują")
    static let mayTell = Phrase(
        en: "Employers whom I agree to may hear", es: "A los empleadores que yo acepte les pueden decir",
        pl: "Pracodawcom, na których się zgodzę, można podać")
}
