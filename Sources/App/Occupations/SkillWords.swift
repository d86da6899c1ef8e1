import Phrases

/// The skills of O*NET as people read them, and how well one must have them.
enum SkillWords {
    /// The skill of that number of O*NET's; the number itself for one that O*NET does not have.
    static func name(_ id: String) -> Phrase { names[id] ?? Phrase(verbatim: id) }

    private static let names: [String: Phrase] = [
        "2.A.1.a": Phrase(en: "Reading Comprehension", es: "Comprensión de lectura", pl: "Rozumienie tekstu"),
        "2.A.1.b": Phrase(en: "Active Listening", es: "Escucha activa", pl: "Uważne słuchanie"),
        "2.A.1.c": Phrase(en: "Writing", es: "Redacción", pl: "Pisanie"),
        "2.A.1.d": Phrase(en: "Speaking", es: "Expresión oral", pl: "Mówienie"),
        "2.A.1.e": Phrase(en: "Mathematics", es: "Matemáticas", pl: "Matematyka"),
        "2.A.1.f": Phrase(en: "Science", es: "Ciencias", pl: "Nauki ścisłe"),
        "2.A.2.a": Phrase(en: "Critical Thinking", es: "Pensamiento crítico", pl: "Krytyczne myślenie"),
        "2.A.2.b": Phrase(en: "Active Learning", es: "Aprendizaje activo", pl: "Uczenie się w działaniu"),
        "2.A.2.c": Phrase(en: "Learning Strategies", es: "Estrategias de aprendizaje", pl: "Sposoby uczenia"),
        "2.A.2.d": Phrase(en: "Monitoring", es: "Seguimiento del propio trabajo", pl: "Ocena przebiegu pracy"),
        "2.B.1.a": Phrase(en: "Social Perceptiveness", es: "Percepción social", pl: "Wyczucie innych"),
        "2.B.1.b": Phrase(en: "Coordination", es: "Coordinación con otros", pl: "Współdziałanie"),
        "2.B.1.c": Phrase(en: "Persuasion", es: "Persuasión", pl: "Przekonywanie"),
        "2.B.1.d": Phrase(en: "Negotiation", es: "Negociación", pl: "Negocjowanie"),
        "2.B.1.e": Phrase(en: "Instructing", es: "Enseñar a otros", pl: "Instruowanie innych"),
        "2.B.1.f": Phrase(en: "Service Orientation", es: "Orientación al servicio", pl: "Nastawienie na pomoc"),
        "2.B.2.i": Phrase(en: "Complex Problem Solving", es: "Resolución de problemas complejos", pl: "Rozwiązywanie złożonych problemów"),
        "2.B.3.a": Phrase(en: "Operations Analysis", es: "Análisis de operaciones", pl: "Analiza potrzeb i procesów"),
        "2.B.3.b": Phrase(en: "Technology Design", es: "Diseño de tecnología", pl: "Projektowanie techniczne"),
        "2.B.3.c": Phrase(en: "Equipment Selection", es: "Selección de equipo", pl: "Dobór sprzętu"),
        "2.B.3.d": Phrase(en: "Installation", es: "Instalación", pl: "Instalowanie"),
        "2.B.3.e": Phrase(en: "Programming", es: "Programación", pl: "Programowanie"),
        "2.B.3.g": Phrase(en: "Operations Monitoring", es: "Vigilancia de operaciones", pl: "Nadzór nad pracą maszyn"),
        "2.B.3.h": Phrase(en: "Operation and Control", es: "Manejo y control de equipos", pl: "Obsługa i sterowanie"),
        "2.B.3.j": Phrase(en: "Equipment Maintenance", es: "Mantenimiento de equipos", pl: "Konserwacja sprzętu"),
        "2.B.3.k": Phrase(en: "Troubleshooting", es: "Diagnóstico de fallas", pl: "Wykrywanie usterek"),
        "2.B.3.l": Phrase(en: "Repairing", es: "Reparación", pl: "Naprawianie"),
        "2.B.3.m": Phrase(en: "Quality Control Analysis", es: "Control de calidad", pl: "Kontrola jakości"),
        "2.B.4.e": Phrase(en: "Judgment and Decision Making", es: "Juicio y toma de decisiones", pl: "Ocena i podejmowanie decyzji"),
        "2.B.4.g": Phrase(en: "Systems Analysis", es: "Análisis de sistemas", pl: "Analiza systemów"),
        "2.B.4.h": Phrase(en: "Systems Evaluation", es: "Evaluación de sistemas", pl: "Ocena systemów"),
        "2.B.5.a": Phrase(en: "Time Management", es: "Manejo del tiempo", pl: "Gospodarowanie czasem"),
        "2.B.5.b": Phrase(en: "Management of Financial Resources", es: "Manejo de recursos financieros", pl: "Zarządzanie pieniędzmi"),
        "2.B.5.c": Phrase(en: "Management of Material Resources", es: "Manejo de recursos materiales", pl: "Zarządzanie materiałami"),
        "2.B.5.d": Phrase(en: "Management of Personnel Resources", es: "Manejo de personal", pl: "Zarządzanie ludźmi"),
    ]

    /// A level from 1 to 7 of O*NET in plain words; the three that a form offers are 2, 4 and 6.
    static func level(_ level: Int) -> Phrase {
        switch level {
        case ...2: Phrase(en: "a little", es: "un poco", pl: "trochę")
        case 3...4: Phrase(en: "well", es: "bien", pl: "dobrze")
        default: Phrase(en: "very well", es: "muy bien", pl: "bardzo dobrze")
        }
    }

    static let enter = Phrase(en: "Enter a skill", es: "Escriba una habilidad", pl: "Wpisz umiejętność")

    static func none(_ typed: String) -> Phrase {
        Phrase(
            en: "No skill is called “\(typed)”. Try a plainer word, such as repair; a trade is an occupation and stands under the work so far",
            es: "Ninguna habilidad se llama «\(typed)». Pruebe una palabra más sencilla, como reparar; un oficio va con los trabajos",
            pl: "Żadna umiejętność nie nazywa się „\(typed)”. Spróbuj prostszego słowa, na przykład naprawa; zawód wpisuje się przy pracy")
    }

    static func choose(_ typed: String) -> Phrase {
        Phrase(en: "Choose what “\(typed)” means", es: "Elija qué significa «\(typed)»", pl: "Wybierz, co znaczy „\(typed)”")
    }

    /// What a form offers, the least first.
    static let levels = [2, 4, 6]

    /// The one of those three that a level is told as.
    static func offered(_ level: Int) -> Int { level <= 2 ? 2 : level <= 4 ? 4 : 6 }
}
