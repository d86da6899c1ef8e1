import Phrases

extension QuestionField {
    /// Labels for a summary, where the question does not stand beside the answer; a field without one keeps its label.
    static let shortLabels: [String: Phrase] = [
        "trainer": Phrase(en: "Trainer", es: "Quién enseña", pl: "Kto szkoli"),
        "weeks_to_full_skill": Phrase(en: "Weeks to full skill", es: "Semanas hasta dominar el trabajo", pl: "Tygodnie do samodzielnej pracy"),
        "workers_comp_carrier": Phrase(
            en: "Workers’ compensation: company", es: "Seguro de accidentes: compañía", pl: "Ubezpieczenie od wypadków: firma"),
        "workers_comp_policy": Phrase(
            en: "Workers’ compensation: policy", es: "Seguro de accidentes: póliza", pl: "Ubezpieczenie od wypadków: polisa"),
        "workers_comp_expires": Phrase(
            en: "Workers’ compensation: runs until", es: "Seguro de accidentes: vence el", pl: "Ubezpieczenie od wypadków: ważne do"),
        "interests": Phrase(en: "Interests", es: "Intereses", pl: "Zainteresowania"),
        "iwt_workers_total": Phrase(en: "Present staff to be trained", es: "Personal actual por capacitar", pl: "Obecni pracownicy do szkolenia"),
        "iwt_workers_6_months": Phrase(
            en: "Of these, 6 months or more with you", es: "De ellos, 6 meses o más con usted", pl: "W tym co najmniej 6 miesięcy w firmie"),
        "signer_name": Phrase(en: "Signed by", es: "Firmado por", pl: "Podpis"),
        "signer_title": Phrase(en: "Signer’s job", es: "Puesto de quien firma", pl: "Stanowisko osoby podpisującej"),
        "signed_on": Phrase(en: "Signed on", es: "Fecha de la firma", pl: "Data podpisu"),
        "ui_paid_up": Phrase(en: "Unemployment insurance paid up", es: "Seguro de desempleo al día", pl: "Składki na wypadek bezrobocia opłacone"),
        "relocation_job_loss": Phrase(
            en: "Jobs lost because of the move", es: "Trabajos perdidos por la mudanza", pl: "Praca utracona przez przeniesienie"),
        "laid_off_jobs": Phrase(en: "Jobs laid off", es: "Puestos con despidos", pl: "Zwolnione stanowiska"),
        "workers_still_on_layoff": Phrase(en: "Waiting to be called back", es: "Esperan que los llamen", pl: "Czekają na ponowne przyjęcie"),
        "hired_12_months": Phrase(en: "Hired in 12 months", es: "Contratados en 12 meses", pl: "Zatrudnieni w 12 miesięcy"),
        "left_12_months": Phrase(en: "Left in 12 months", es: "Se fueron en 12 meses", pl: "Odeszli w 12 miesięcy"),
        "left_within_90_days": Phrase(
            en: "Left in their first 90 days", es: "Se fueron en los primeros 90 días", pl: "Odeszli w pierwszych 90 dniach"),
        "prior_ojt_count": Phrase(
            en: "Hired with paid training or a subsidy", es: "Contratados con capacitación pagada o subsidio", pl: "Zatrudnieni z dopłatą"),
        "prior_ojt_retained_6_months": Phrase(
            en: "Of these, stayed 6 months or more", es: "De ellos, siguieron 6 meses o más", pl: "W tym zostali na 6 miesięcy lub dłużej"),
        "through_agency": Phrase(en: "staffing agency", es: "agencia temporal", pl: "agencja pracy"),
        "same_as_laid_off_job": Phrase(en: "laid off from this job", es: "despidos en este puesto", pl: "zwolnienia na tym stanowisku"),
        "worker_dismissed_to_open": Phrase(
            en: "somebody let go for it", es: "se quitó a alguien para abrirlo", pl: "kogoś zwolniono, aby zrobić miejsce"),
        "benefits": Phrase(en: "Benefits", es: "Beneficios", pl: "Świadczenia"),
        "benefits_start_days": Phrase(
            en: "Days until benefits begin", es: "Días hasta que empiezan los beneficios", pl: "Początek świadczeń (po ilu dniach)"),
        "benefits_same_as_similar_staff": Phrase(
            en: "Benefits same as for similar staff", es: "Mismos beneficios que personal similar", pl: "Świadczenia jak u podobnych osób"),
        "employees_full_time_site": Phrase(
            en: "Full-time people at this site", es: "Personal de tiempo completo en este local", pl: "Pełne etaty w tym miejscu"),
        "employees_part_time_site": Phrase(
            en: "Part-time people at this site", es: "Personal de medio tiempo en este local", pl: "Niepełne etaty w tym miejscu"),
        "employees_full_time_total": Phrase(en: "Full-time people in all", es: "Personal de tiempo completo en total", pl: "Pełne etaty łącznie"),
        "employees_part_time_total": Phrase(en: "Part-time people in all", es: "Personal de medio tiempo en total", pl: "Niepełne etaty łącznie"),
    ]
}
