extension FormatError {
    /// A stable name without the particulars, for machine-readable output and for counting.
    package var code: String {
        switch self {
        case .empty: "empty"
        case .tooLarge: "too-large"
        case .tooManyBlocks: "too-many-blocks"
        case .tooMuchText: "too-much-text"
        case .unsupported: "unsupported"
        case .packedFiles: "packed-files"
        case .notText: "not-text"
        case .brokenUTF8: "broken-utf8"
        case .passwordProtected: "password-protected"
        case .legacyOffice: "legacy-office"
        case .damagedArchive: "damaged-archive"
        case .encryptedEntry: "encrypted-entry"
        case .tooManyEntries: "too-many-entries"
        case .unpacksTooLarge: "unpacks-too-large"
        case .expandsTooMuch: "expands-too-much"
        case .missingPart: "missing-part"
        case .documentType: "document-type"
        case .brokenXML: "broken-xml"
        case .nestedTooDeep: "nested-too-deep"
        case .encryptedPDF: "encrypted-pdf"
        case .protectedPDF: "protected-pdf"
        case .scannedPDF: "scanned-pdf"
        case .damagedPDF: "damaged-pdf"
        case .missingProgram: "missing-program"
        case .programTimedOut: "program-timed-out"
        case .programPrintedTooMuch: "program-printed-too-much"
        case .programFailed: "program-failed"
        case .unclosedQuote: "unclosed-quote"
        case .textAfterQuote: "text-after-quote"
        case .badEntryName: "bad-entry-name"
        case .writingFailed: "writing-failed"
        }
    }
}
