import DocumentFormats
import ReadinessModel

/// What a reader noticed, in words.
enum ReadingNoteWords {
    static func words(_ note: ReadingNote) -> LocalizedText {
        switch note {
        case .trackedChanges(let insertions, let deletions):
            LocalizedText(
                en: "tracked changes were read as accepted (\(insertions.counted("insertion", "insertions")), "
                    + "\(deletions.counted("deletion", "deletions")))",
                nl: "wijzigingen zijn gelezen als aanvaard (\(insertions.counted("invoeging", "invoegingen")), "
                    + "\(deletions.counted("verwijdering", "verwijderingen")))")
        case .commentsIgnored(let count):
            LocalizedText(
                en: "\(count.counted("comment in the margin was", "comments in the margin were")) not read",
                nl: "\(count.counted("opmerking in de kantlijn is", "opmerkingen in de kantlijn zijn")) niet gelezen")
        case .hiddenText(let stretches):
            LocalizedText(
                en: "\(stretches.counted("hidden stretch of text was", "hidden stretches of text were")) left out",
                nl: "\(stretches.counted("verborgen stuk tekst is", "verborgen stukken tekst zijn")) weggelaten")
        case .hiddenCharacters(let count, let areRemoved):
            LocalizedText(
                en:
                    "characters that cannot be seen and may hide words \(areRemoved ? "were taken out" : "are in the text")"
                    + ": \(count)",
                nl:
                    "tekens die niet te zien zijn en woorden kunnen verbergen, \(areRemoved ? "verwijderd" : "in de tekst")"
                    + ": \(count)")
        case .lookalikeWords(let count, let first):
            LocalizedText(
                en: "\(count.counted("word has", "words have")) letters of another alphabet that look alike, such as "
                    + "'\(first)'",
                nl:
                    "\(count.counted("woord bevat", "woorden bevatten")) gelijkende letters uit een ander alfabet, zoals "
                    + "'\(first)'")
        case .macrosIgnored:
            LocalizedText(
                en: "the file carries macros; they were neither run nor read",
                nl: "het bestand bevat macro's; die zijn niet uitgevoerd en niet gelezen")
        case .embeddedFilesIgnored(let count):
            LocalizedText(
                en: "\(count.counted("file inside the file was", "files inside the file were")) not opened",
                nl: "\(count.counted("bestand in het bestand is", "bestanden in het bestand zijn")) niet geopend")
        case .hiddenSheets(let names):
            LocalizedText(
                en: "hidden sheets were read too: \(names.joined(separator: ", "))",
                nl: "ook verborgen werkbladen zijn gelezen: \(names.joined(separator: ", "))")
        case .pagesWithoutText(let pages):
            LocalizedText(
                en: "pages without text, probably scanned: \(pages.map(String.init).joined(separator: ", "))",
                nl: "pagina's zonder tekst, vermoedelijk gescand: \(pages.map(String.init).joined(separator: ", "))")
        case .runningLinesRemoved(let count):
            LocalizedText(
                en: "running headers, footers and page numbers left out: \(count)",
                nl: "weggelaten kop- en voetregels en paginanummers: \(count)")
        case .fontsUnknown:
            LocalizedText(
                en: "which words are bold or large could not be told; headings and terms were found without it",
                nl:
                    "welke woorden vet of groot zijn, was niet vast te stellen; koppen en begrippen zijn zonder dat bepaald"
            )
        case .encoding(let encoding):
            LocalizedText(
                en: "the text is not UTF-8; read as \(encoding)", nl: "de tekst is geen UTF-8; gelezen als \(encoding)")
        case .nameSuggestsOtherFormat(let found):
            LocalizedText(
                en: "by its content the file is \(found.rawValue), not what its name says",
                nl: "naar de inhoud is het bestand \(found.rawValue), niet wat de naam zegt")
        }
    }
}
