import Phrases

/// Four plain sentences for each side of life, from no need to an urgent one, as the person would say it.
extension NeedWords {
    static let work = [
        Phrase(
            en: "I know how to look for work, and I can do it by myself.", es: "Sé cómo buscar trabajo y puedo hacerlo sin ayuda.",
            pl: "Wiem, jak szukać pracy, i robię to bez pomocy."),
        Phrase(
            en: "I look for work, and a few tips would help me.", es: "Busco trabajo, y unos consejos me ayudarían.",
            pl: "Szukam pracy i przyda mi się kilka rad."),
        Phrase(
            en: "I have looked for a long time, or I have not worked for long.", es: "Llevo mucho tiempo buscando o sin trabajar.",
            pl: "Szukam od dawna albo od dawna nie pracuję."),
        Phrase(
            en: "I need work now and do not know where to begin.", es: "Necesito trabajo ya y no sé por dónde empezar.",
            pl: "Potrzebuję pracy od zaraz i nie wiem, od czego zacząć."),
    ]

    static let skills = [
        Phrase(
            en: "I can do the work that I want, and I can show it.", es: "Sé hacer el trabajo que quiero y puedo demostrarlo.",
            pl: "Umiem to, czego wymaga praca, i mogę to pokazać."),
        Phrase(
            en: "I can do most of it. Some of it I have to brush up.", es: "Sé hacer casi todo. Algo tengo que repasar.",
            pl: "Umiem prawie wszystko. Coś muszę odświeżyć."),
        Phrase(
            en: "I have to learn more before I can do the work that I want.", es: "Tengo que aprender más para hacer el trabajo que quiero.",
            pl: "Muszę się jeszcze nauczyć, zanim podejmę tę pracę."),
        Phrase(
            en: "I do not know which work I could do.", es: "No sé qué trabajo podría hacer.", pl: "Nie wiem, jaką pracę mogę robić."),
    ]

    static let education = [
        Phrase(en: "I have the schooling that I need.", es: "Tengo los estudios que necesito.", pl: "Mam takie wykształcenie, jakiego mi trzeba."),
        Phrase(
            en: "I would like to learn more, but it can wait.", es: "Quisiera estudiar más, pero puede esperar.",
            pl: "Chcę się jeszcze uczyć, ale to może poczekać."),
        Phrase(
            en: "I do not get the jobs that I want, because I have not finished school.",
            es: "No me dan los trabajos que quiero porque no terminé la escuela.",
            pl: "Nie dostaję pracy, jakiej chcę, bo nie mam ukończonej szkoły."),
        Phrase(
            en: "Reading, writing or math is hard for me.", es: "Me cuesta leer, escribir o hacer cuentas.",
            pl: "Czytanie, pisanie albo liczenie sprawia mi trudność."),
    ]

    static let english = [
        Phrase(
            en: "My English is good enough for the work that I want.", es: "Mi inglés alcanza para el trabajo que quiero.",
            pl: "Mój angielski wystarcza do pracy, jakiej chcę."),
        Phrase(
            en: "I get by, but forms and phone calls are hard.", es: "Me defiendo, pero los formularios y las llamadas me cuestan.",
            pl: "Radzę sobie, ale formularze i telefony są trudne."),
        Phrase(
            en: "I know some words. With more English I would find work.", es: "Sé algunas palabras. Con más inglés encontraría trabajo.",
            pl: "Znam trochę słów. Z lepszym angielskim łatwiej o pracę."),
        Phrase(
            en: "I cannot talk to people here without somebody who translates.", es: "No puedo hablar aquí con la gente sin que alguien traduzca.",
            pl: "Nie porozumiem się tu bez kogoś, kto tłumaczy."),
    ]

    static let housing = [
        Phrase(en: "I have a home that I can stay in.", es: "Tengo una casa donde puedo quedarme.", pl: "Mam dom, w którym mogę zostać."),
        Phrase(
            en: "I have a home, but it costs too much or does not suit us.", es: "Tengo casa, pero cuesta demasiado o no nos conviene.",
            pl: "Mam mieszkanie, ale za drogie albo nieodpowiednie."),
        Phrase(
            en: "I may lose my home, or I stay with others for now.", es: "Puedo perder mi casa, o vivo por ahora con otras personas.",
            pl: "Mogę stracić mieszkanie albo mieszkam na razie u kogoś."),
        Phrase(en: "I have no place to stay tonight.", es: "No tengo dónde dormir esta noche.", pl: "Nie mam gdzie spać tej nocy."),
    ]
}

extension NeedWords {
    static let transport = [
        Phrase(
            en: "I can get to work when I have to be there.", es: "Puedo llegar al trabajo cuando hace falta.",
            pl: "Mogę dojechać do pracy na czas."),
        Phrase(
            en: "I get there, but it takes long or costs a lot.", es: "Llego, pero tardo mucho o me cuesta mucho.",
            pl: "Dojadę, ale trwa to długo albo dużo kosztuje."),
        Phrase(
            en: "Often I cannot get where I have to be.", es: "Muchas veces no puedo llegar adonde tengo que estar.",
            pl: "Często nie mogę dojechać tam, gdzie trzeba."),
        Phrase(en: "I have no way to get to work.", es: "No tengo cómo llegar al trabajo.", pl: "Nie mam jak dojechać do pracy."),
    ]

    static let childcare = [
        Phrase(
            en: "I have no children to look after, or they are in good hands.", es: "No tengo niños que cuidar, o están en buenas manos.",
            pl: "Nie mam dzieci pod opieką albo są w dobrych rękach."),
        Phrase(
            en: "Somebody looks after them, but not at all hours.", es: "Alguien los cuida, pero no a todas horas.",
            pl: "Ktoś się nimi opiekuje, ale nie o każdej porze."),
        Phrase(
            en: "Often I have to stay home, because nobody looks after them.", es: "A menudo me quedo en casa porque nadie los cuida.",
            pl: "Często zostaję w domu, bo nikt się nimi nie zajmie."),
        Phrase(
            en: "I cannot work now, because nobody looks after them.", es: "Ahora no puedo trabajar porque nadie los cuida.",
            pl: "Nie mogę teraz pracować, bo nikt się nimi nie zajmie."),
    ]

    static let legal = [
        Phrase(en: "I need no legal help.", es: "No necesito ayuda legal.", pl: "Nie potrzebuję pomocy prawnej."),
        Phrase(
            en: "I have a question, but it can wait.", es: "Tengo una pregunta, pero puede esperar.", pl: "Mam pytanie, ale może poczekać."),
        Phrase(
            en: "A legal matter keeps me from work.", es: "Un asunto legal me impide trabajar.", pl: "Sprawa prawna nie pozwala mi pracować."),
        Phrase(
            en: "I must answer or go to court soon, and nobody helps me.", es: "Debo responder o ir a la corte pronto, y nadie me ayuda.",
            pl: "Wkrótce muszę odpowiedzieć lub stawić się w sądzie, a nikt mi nie pomaga."),
    ]

    static let finances = [
        Phrase(en: "I can pay for what we need.", es: "Puedo pagar lo que necesitamos.", pl: "Stać mnie na to, czego nam trzeba."),
        Phrase(
            en: "At the end of the month, money is short.", es: "A fin de mes falta el dinero.", pl: "Pod koniec miesiąca brakuje pieniędzy."),
        Phrase(en: "I cannot pay all my bills.", es: "No puedo pagar todas mis cuentas.", pl: "Nie mogę zapłacić wszystkich rachunków."),
        Phrase(
            en: "I have no money for food this week.", es: "No tengo dinero para comer esta semana.",
            pl: "Nie mam pieniędzy na jedzenie w tym tygodniu."),
    ]

    static let digital = [
        Phrase(
            en: "I use e-mail and forms on the web without help.", es: "Uso el correo y los formularios en línea sin ayuda.",
            pl: "Korzystam z e-maila i formularzy w internecie bez pomocy."),
        Phrase(
            en: "I use a phone, but a computer is hard for me.", es: "Uso el teléfono, pero la computadora me cuesta.",
            pl: "Korzystam z telefonu, ale komputer jest trudny."),
        Phrase(
            en: "I cannot apply for a job online without help.", es: "No puedo solicitar un trabajo en línea sin ayuda.",
            pl: "Bez pomocy nie złożę podania przez internet."),
        Phrase(
            en: "I have no phone or computer that I can use.", es: "No tengo teléfono ni computadora que pueda usar.",
            pl: "Nie mam telefonu ani komputera, z którego mogę skorzystać."),
    ]
}
