import Phrases

/// Household, skills, circumstances and place.
extension PersonQuestion {
    static let household = [
        PersonQuestion(
            "public_assistance",
            Phrase(
                en: "Do you or your household get public assistance?", es: "¿Usted o su hogar recibe asistencia pública?",
                pl: "Czy Pan/Pani lub domownicy korzystają z pomocy publicznej?"),
            hint: Phrase(
                en: "Such as TANF, SNAP or SSI. We do not note which.", es: "Como TANF, SNAP o SSI. No anotamos cuál.",
                pl: "Na przykład TANF, SNAP lub SSI. Nie zapisujemy, jaka to pomoc.")),
        PersonQuestion(
            "low_income",
            Phrase(
                en: "Is your household’s income below the line of the card?", es: "¿El ingreso de su hogar está por debajo del límite de la tarjeta?",
                pl: "Czy dochód domowników jest poniżej progu z tabeli?"),
            hint: Phrase(
                en: "Show the card with the line for each size of household. The amount is not noted.",
                es: "Se muestra la tarjeta con el límite según el tamaño del hogar. No se anota la cantidad.",
                pl: "Pokazujemy tabelę z progiem dla każdej wielkości gospodarstwa. Kwoty nie zapisujemy.")),
        PersonQuestion(
            "basic_skills_deficient",
            Phrase(
                en: "Are reading, writing or arithmetic hard enough to be in the way at work?",
                es: "¿Leer, escribir o hacer cuentas le cuesta tanto que estorba en el trabajo?",
                pl: "Czy czytanie, pisanie lub liczenie utrudnia Panu/Pani pracę?")),
        PersonQuestion(
            "english_learner", Phrase(en: "Are you learning English?", es: "¿Está aprendiendo inglés?", pl: "Czy uczy się Pan/Pani angielskiego?")),
    ].compactMap { $0 }

    static let circumstances = [
        PersonQuestion(
            "barrier",
            Phrase(
                en:
                    "Does at least one of these apply to you? A disability; a conviction; no steady home; foster care, now or before; pregnancy or a child to raise.",
                es:
                    "¿Le corresponde al menos una de estas situaciones? Una discapacidad; una condena; no tener hogar fijo; acogida familiar, ahora o antes; embarazo o un hijo a su cargo.",
                pl:
                    "Czy dotyczy Pana/Pani co najmniej jedno z tych: niepełnosprawność; wyrok; brak stałego miejsca zamieszkania; piecza zastępcza, teraz lub wcześniej; ciąża lub wychowywanie dziecka?"
            ),
            hint: Phrase(
                en: "Only yes or no. Which one is not asked and not noted.", es: "Solo sí o no. No se pregunta ni se anota cuál.",
                pl: "Tylko tak lub nie. Nie pytamy, które, i tego nie zapisujemy.")),
        PersonQuestion(
            "needs_assistance",
            Phrase(
                en: "Do you need more help to finish an education, or to find and keep a job?",
                es: "¿Necesita más ayuda para terminar sus estudios o para hallar y conservar un empleo?",
                pl: "Czy potrzebuje Pan/Pani większej pomocy, aby ukończyć naukę albo znaleźć i utrzymać pracę?")),
        PersonQuestion(
            "wants_pathways",
            Phrase(
                en: "You know for whom Pathways to Peace is. Do you want it?", es: "Ya sabe para quién es Caminos a la Paz. ¿Lo quiere?",
                pl: "Wie Pan/Pani, dla kogo są Drogi do pokoju. Czy chce Pan/Pani skorzystać?"),
            hint: Phrase(
                en: "Tell everybody about the program first. Why somebody wants it is not noted.",
                es: "A todas las personas se les explica antes el programa. No se anota por qué alguien lo quiere.",
                pl: "Najpierw opowiadamy o programie każdej osobie. Nie zapisujemy, dlaczego ktoś z niego korzysta.")),
    ].compactMap { $0 }

    static let place = [
        PersonQuestion(
            "county", Phrase(en: "In which county do you live?", es: "¿En qué condado vive?", pl: "W jakim hrabstwie Pan/Pani mieszka?")),
        PersonQuestion(
            "community_area",
            Phrase(
                en: "In which neighborhood or town?", es: "¿En qué barrio o ciudad?", pl: "W jakiej dzielnicy lub miejscowości?")),
    ].compactMap { $0 }
}
