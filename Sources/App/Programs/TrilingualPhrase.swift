import Phrases
import Rules

extension Trilingual {
    /// What the catalogue says, as a phrase for the public.
    var phrase: Phrase { Phrase(en: en, es: es, pl: pl) }

    subscript(_ language: Language) -> String { phrase[language] }
}
