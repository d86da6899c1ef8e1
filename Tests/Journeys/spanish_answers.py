"""Rosa Quintero answers the fifteen questions for her bakery, in Spanish and with nothing but a keyboard."""

from datetime import date, timedelta

from keyboard import Keyboard

EMPLOYER = "Panadería La Espiga"
CONTACT = "Rosa Quintero"
MAILBOX = "rosa@laespiga.example"

# What the rules will say of these answers, and the answer and source that decide it. Nobody has worked there for half a year, so her present
# staff cannot be trained with public money; everything else is in order.
EXPECTED = [
    ("On-the-job training", "Eligible", None, None),
    ("Training for present staff", "Not eligible", "0", "CFR"),
]


def answer(keys: Keyboard, look):
    """All five pages and the check. `look(name)` is called on each page before it is filled in, and on the thanks."""
    for number, page in enumerate([business, workplace, people, jobs, training], start=1):
        look(f"rfi {number}")
        page(keys)
        keys.go("Continuar", role="button")
    look("rfi check")
    keys.go("Enviar las respuestas")
    look("rfi thanks")


def business(keys: Keyboard):
    keys.fill("Nombre legal", "Panadería La Espiga LLC")
    keys.select("Tipo de organización", "Compañía de responsabilidad limitada (LLC)")
    keys.fill("Número federal de empleador (FEIN)", "36-4412345")
    keys.fill("Cuenta estatal del seguro de desempleo", "1234567")
    keys.choose("¿Está esa cuenta al día?", "Sí")
    keys.fill("Producto o servicio principal", "Pan y pasteles")
    keys.fill("Código de industria (NAICS)", "311811")


def workplace(keys: Keyboard):
    keys.fill("Mes", "5", group="¿Cuándo empezó a trabajar aquí?")
    keys.fill("Año", "2012", group="¿Cuándo empezó a trabajar aquí?")
    keys.choose("¿Se ha mudado aquí alguna parte", "No")
    keys.tick("Todo nuestro personal trabaja en este local")
    keys.fill("Tiempo completo, en este local", "9")
    keys.fill("Medio tiempo, en este local", "4")
    keys.tick("Nada de esto: ni despidos")


def people(keys: Keyboard):
    keys.fill("¿A cuántas personas contrató?", "5")
    keys.fill("¿Cuántas se fueron?", "2")
    keys.fill("De ellas, ¿cuántas se fueron en los primeros 90 días?", "1")
    keys.choose("¿Ha contratado antes con capacitación pagada o con subsidio?", "No")
    keys.choose("¿Cubre un sindicato alguno de estos puestos?", "No")
    keys.choose("¿Hay ahora una huelga", "No")


def jobs(keys: Keyboard):
    keys.fill("Nombre del puesto", "Ayudante de panadería")
    keys.fill("¿Cuántas personas?", "2")
    keys.fill("¿Qué van a hacer?", "Amasar, hornear y empacar")
    keys.day("Inicio", date.today() + timedelta(days=30))
    keys.fill("Pago por hora", "19.50")
    keys.fill("Horas por semana", "40")
    keys.fill("Turno", "4:00 a 12:00, de lunes a viernes")
    keys.select("¿Cómo se paga la mayor parte?", "Por hora")
    keys.choose("¿Cuánto debe durar el trabajo?", "Más de un año")
    keys.choose("¿Se contrata por medio de una agencia", "No")
    keys.choose("¿Despidió a alguien de este mismo puesto", "No")
    keys.choose("¿Despidió a alguien para abrir este puesto?", "No")
    keys.tick("Seguro médico")
    keys.fill("¿Después de cuántos días empiezan?", "30")
    keys.choose("¿Son los mismos que para el resto del personal", "Sí")


def training(keys: Keyboard):
    keys.fill("Nombre y puesto", "Julio Quintero, maestro panadero")
    keys.fill("Semanas hasta que un principiante trabaje sin ayuda", "12")
    keys.choose("¿Tiene el equipo para enseñar?", "Sí")
    keys.choose("¿Es seguro el lugar", "Sí")
    keys.fill("Compañía de seguros", "Prairie Mutual")
    keys.fill("Número de póliza", "WC-88201")
    keys.day("Vence el", date.today() + timedelta(days=300))
    keys.tick("Capacitación en el trabajo")
    keys.tick("Capacitación para el personal que ya tiene")
    keys.fill("¿A cuántas personas de su personal actual se capacitaría?", "3")
    keys.fill("¿Cuántas de ellas llevan 6 meses o más con usted?", "0")
    keys.choose("Si la capacitación va bien", "Sí")
    keys.choose("¿Es algún aprendiz familiar suyo", "No")
    keys.choose("¿Puede adaptar el trabajo", "Sí")
    keys.fill("Idiomas que se hablan en el trabajo", "español, inglés")
    keys.choose("¿Consideraría a personas con antecedentes", "Sí")
    keys.fill("Su nombre completo", CONTACT)
    keys.fill("Su puesto", "Dueña")
