import Phrases

/// Age, leave to work, service, school, and a job that was lost.
extension PersonQuestion {
    static let work = [
        PersonQuestion(
            "age_band", Phrase(en: "How old are you?", es: "¿Cuántos años tiene?", pl: "Ile ma Pan/Pani lat?"),
            labels: [
                Phrase(en: "Under 14", es: "Menos de 14", pl: "Poniżej 14"), Phrase(verbatim: "14–15"), Phrase(verbatim: "16–17"),
                Phrase(verbatim: "18–21"), Phrase(verbatim: "22–24"), Phrase(verbatim: "25–54"),
                Phrase(en: "55 or older", es: "55 o más", pl: "55 lub więcej"),
            ]),
        PersonQuestion(
            "work_authorized",
            Phrase(
                en: "May you work in the United States?", es: "¿Puede trabajar legalmente en Estados Unidos?",
                pl: "Czy ma Pan/Pani prawo pracować w Stanach Zjednoczonych?"),
            hint: Phrase(
                en: "Only yes or no. We make no copies of papers.", es: "Solo sí o no. No hacemos copias de documentos.",
                pl: "Tylko tak lub nie. Nie kopiujemy dokumentów.")),
        PersonQuestion(
            "selective_service",
            Phrase(
                en: "Are you registered with the Selective Service?", es: "¿Se inscribió en el Servicio Selectivo?",
                pl: "Czy jest Pan/Pani w rejestrze Selective Service?"),
            hint: Phrase(
                en: "The law asks it of most men from the age of 18.", es: "La ley se lo pide a la mayoría de los hombres desde los 18 años.",
                pl: "Prawo wymaga tego od większości mężczyzn od 18. roku życia."),
            labels: [
                Phrase(en: "Registered", es: "Sí, con inscripción", pl: "W rejestrze"),
                Phrase(en: "Not required of me", es: "No me obliga", pl: "Mnie to nie dotyczy"),
                Phrase(en: "Not registered", es: "Sin inscripción", pl: "Poza rejestrem"),
            ]),
        PersonQuestion(
            "veteran",
            Phrase(
                en: "Are you a veteran, or the spouse of one with rights of their own?",
                es: "¿Es usted veterano o veterana, o cónyuge con derecho propio?",
                pl: "Czy jest Pan/Pani weteranem, weteranką lub uprawnionym małżonkiem?")),
    ].compactMap { $0 }

    static let school = [
        PersonQuestion(
            "school_status", Phrase(en: "Do you go to school?", es: "¿Va a la escuela?", pl: "Czy chodzi Pan/Pani do szkoły?"),
            labels: [
                Phrase(en: "Yes, middle or high school", es: "Sí, secundaria o preparatoria", pl: "Tak, szkoła podstawowa lub średnia"),
                Phrase(en: "Yes, college for credit", es: "Sí, universidad con créditos", pl: "Tak, studia z punktami"),
                Phrase(
                    en: "Of school age, but not there for a whole quarter", es: "En edad escolar, pero sin ir un trimestre completo",
                    pl: "W wieku szkolnym, ale nieobecność przez cały kwartał"),
                Phrase(
                    en: "Adult education, equivalency class, YouthBuild or Job Corps",
                    es: "Educación para adultos, clase de equivalencia, YouthBuild o Job Corps",
                    pl: "Kształcenie dorosłych, kurs równoważny maturze, YouthBuild lub Job Corps"),
                Phrase(en: "No", es: "No", pl: "Nie"),
            ]),
        PersonQuestion(
            "diploma",
            Phrase(
                en: "Do you have a high school diploma or its equivalent?", es: "¿Tiene diploma de preparatoria o su equivalente?",
                pl: "Czy ma Pan/Pani świadectwo szkoły średniej lub równoważne?")),
    ].compactMap { $0 }

    static let dislocation = [
        PersonQuestion(
            "laid_off",
            Phrase(
                en: "Were you laid off, or told that you will be?", es: "¿Perdió su empleo por despido o le avisaron que lo perderá?",
                pl: "Czy zwolniono Pana/Panią z pracy albo zapowiedziano zwolnienie?")),
        PersonQuestion("laid_off_on", Phrase(en: "When?", es: "¿Cuándo?", pl: "Kiedy?")),
        PersonQuestion("laid_off_from", Phrase(en: "From what work?", es: "¿De qué trabajo?", pl: "Z jakiej pracy?")),
        PersonQuestion(
            "ui_status",
            Phrase(
                en: "How does your unemployment insurance stand?", es: "¿Cómo está su seguro de desempleo?",
                pl: "Jak wygląda sprawa zasiłku dla bezrobotnych?"),
            labels: [
                Phrase(en: "I get it, or could", es: "Lo recibo o podría recibirlo", pl: "Otrzymuję lub mogę otrzymać"),
                Phrase(en: "It is used up", es: "Se me agotó", pl: "Wyczerpany"),
                Phrase(
                    en: "I worked long enough, but the job did not count", es: "Trabajé lo suficiente, pero ese empleo no contaba",
                    pl: "Wystarczająco długa praca, ale nieobjęta zasiłkiem"),
                Phrase(en: "None of these", es: "Nada de esto", pl: "Żadne z powyższych"),
            ]),
        PersonQuestion(
            "unlikely_to_return",
            Phrase(
                en: "Is it unlikely that you find that kind of work again?", es: "¿Es poco probable que vuelva a hallar ese tipo de trabajo?",
                pl: "Czy powrót do takiej pracy jest mało prawdopodobny?")),
        PersonQuestion(
            "other_dislocation",
            Phrase(
                en: "Did you lose your living in another way?", es: "¿Perdió su sustento de otra manera?",
                pl: "Czy utrata utrzymania nastąpiła w inny sposób?"),
            labels: [
                Phrase(en: "No", es: "No", pl: "Nie"),
                Phrase(en: "My workplace closed", es: "Cerró mi lugar de trabajo", pl: "Zamknięto mój zakład"),
                Phrase(en: "I lost my own business", es: "Perdí mi propio negocio", pl: "Upadła moja własna firma"),
                Phrase(
                    en: "I kept the home and lost the support I had", es: "Cuidaba el hogar y perdí el apoyo que tenía",
                    pl: "Prowadziłem/prowadziłam dom i straciłem/straciłam utrzymanie"),
                Phrase(
                    en: "I lost it as the spouse of somebody on active duty", es: "Lo perdí por ser cónyuge de militar en activo",
                    pl: "Jako małżonek osoby w czynnej służbie wojskowej"),
            ]),
    ].compactMap { $0 }
}
