/// Other words that people use for O*NET's skills, in each language, so that a skill is found by what somebody says.
enum SkillAliases {
    /// The words for the skill of that number, one expression each; none for one that O*NET does not have.
    static func words(_ id: String) -> [String] { texts[id]?.split(separator: "; ").map(String.init) ?? [] }

    private static let texts: [String: String] = [
        "2.A.1.a": "reading; read instructions; leer; lectura; czytanie; czytać",
        "2.A.1.b": "listening; good listener; escuchar; słuchać",
        "2.A.1.c": "write; reports; notes; escribir; informes; pisać; raporty",
        "2.A.1.d": "talking; phone calls; customers; public speaking; hablar; teléfono; rozmowa; telefony",
        "2.A.1.e": "math; arithmetic; counting; cash; numbers; cuentas; números; caja; liczenie; rachunki; kasa",
        "2.A.1.f": "laboratory; chemistry; biology; laboratorio; química; chemia; laboratorium",
        "2.A.2.a": "analysis; logic; thinking; pensar; lógica; logika; myślenie",
        "2.A.2.b": "quick learner; learning; aprender; uczy się szybko; uczenie",
        "2.A.2.c": "study; training methods; estudiar; metody nauki",
        "2.A.2.d": "checking; supervising; inspect; revisar; controlar; sprawdzanie; kontrola",
        "2.B.1.a": "empathy; reading people; patience; empatía; paciencia; empatia; cierpliwość",
        "2.B.1.b": "teamwork; team; coordinate; trabajo en equipo; equipo; praca zespołowa; zespół",
        "2.B.1.c": "sales; selling; convincing; ventas; vender; convencer; sprzedaż; sprzedawanie",
        "2.B.1.d": "bargaining; deals; negociar; acuerdos; negocjacje; targowanie",
        "2.B.1.e": "teaching; training others; coaching; enseñar; capacitar; uczenie innych; szkolenie",
        "2.B.1.f": "customer service; helping people; hospitality; care; servicio al cliente; ayudar; cuidado; obsługa klienta; pomaganie; opieka",
        "2.B.2.i": "solving problems; problem solving; resolver problemas; rozwiązywanie problemów",
        "2.B.3.a": "requirements; process analysis; analizar procesos; analiza procesów",
        "2.B.3.b": "design; drafting; engineering; diseño; dibujo técnico; projektowanie; rysunek techniczny",
        "2.B.3.c": "choosing tools; tools; elegir herramientas; herramientas; dobór narzędzi; narzędzia",
        "2.B.3.d": "install; assembly; wiring; instalar; montaje; cableado; montaż; instalacje",
        "2.B.3.e": "coding; computer programming; software; computadoras; programar; komputery; kodowanie",
        "2.B.3.g": "watching gauges; machine monitoring; gauges; medidores; vigilar máquinas; wskaźniki; pilnowanie maszyn",
        "2.B.3.h":
            "machines; machine operation; forklift; driving; equipment operation; máquinas; montacargas; conducir; maszyny; wózek; prowadzenie",
        "2.B.3.j": "maintenance; upkeep; oiling; mantenimiento; utrzymanie; przegląd; konserwacja",
        "2.B.3.k": "diagnosis; finding faults; diagnosticar; fallas; usterki; diagnoza",
        "2.B.3.l": "repair; fixing; mechanic; reparar; arreglar; mecánica; naprawa; mechanika",
        "2.B.3.m": "quality; inspection; quality control; calidad; inspección; jakość; kontrola",
        "2.B.4.e": "decisions; judgment; decidir; decisiones; decyzje; osąd",
        "2.B.4.g": "systems; process design; sistemas; systemy",
        "2.B.4.h": "performance; measuring systems; rendimiento; wydajność",
        "2.B.5.a": "punctual; deadlines; planning; puntual; plazos; planificación; punktualność; terminy; planowanie",
        "2.B.5.b": "budget; bookkeeping; money; presupuesto; dinero; budżet; pieniądze",
        "2.B.5.c": "inventory; supplies; stock; inventario; suministros; magazyn; zaopatrzenie; materiały",
        "2.B.5.d": "leading people; supervisor; hiring; crew; liderazgo; jefe; kierowanie; brygada; przełożony",
    ]
}
