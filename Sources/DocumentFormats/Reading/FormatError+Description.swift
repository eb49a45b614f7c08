extension FormatError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty:
            "The file is empty. Expected a document; check that it was saved or downloaded completely."
        case .tooLarge(let bytes, let limit):
            "The file has \(megabytes(bytes)), more than the limit of \(megabytes(limit)). Split it, or save it without "
                + "its pictures."
        case .tooManyBlocks(let limit):
            "The document has more than \(limit) paragraphs, lines or cells. Split it, or remove the empty ones."
        case .tooMuchText(let limit):
            "The document has more than \(megabytes(limit)) of text. Split it."
        case .unsupported(let kind):
            "The file is \(kind), which cannot be read. Expected Word (.docx), PDF with text, Excel (.xlsx), HTML, "
                + "Markdown or plain text; save it as one of these."
        case .packedFiles(let kind):
            "The file is \(kind) of other files. Expected a document: unpack it and give the one to read."
        case .notText(let offset):
            "The file is not text: byte \(offset) is a control character. Expected Word (.docx), PDF, Excel (.xlsx), HTML, "
                + "Markdown or plain text; open it in the program that made it and save it as one of these."
        case .brokenUTF8(nil, let offset):
            "The text is not valid UTF-8 at byte \(offset). Expected UTF-8, UTF-16 with a byte order mark, or "
                + "Windows-1252; save it again as UTF-8."
        case .brokenUTF8(let part?, let offset):
            "The part \(part) is not valid UTF-8 at byte \(offset). Open the file in Office and save it again."
        case .unclosedQuote(let line):
            "The quoted field that starts on line \(line) is never closed. Expected a closing \" before the end of the "
                + "file; a quote inside a quoted field is written twice."
        case .textAfterQuote(let line, let field):
            "Line \(line), field \(field): text follows the closing quote. Expected a separator or the end of the line; "
                + "a quote inside a quoted field is written twice."
        case .badEntryName(let name):
            "\"\(name)\" cannot be a name in an archive. Expected a relative path that is used once and has no \"..\"."
        case .writingFailed(let reason):
            "The file could not be put together: \(reason)."
        case .passwordProtected:
            "The document is protected with a password. Open it in Office, remove the password (File, Info, Protect "
                + "Document) and save it again, or ask the sender for an open copy."
        case .legacyOffice(let kind):
            "The file is \(kind), a format from before 2007 that is not read. Open it and save it as .docx or .xlsx."
        case .damagedArchive(let reason):
            "The file cannot be unpacked (\(reason)). It may be cut off; ask for it again, or open it in Office and save it."
        case .encryptedEntry(let name):
            "\"\(name)\" inside the file is encrypted. Ask the sender for a copy without password."
        case .tooManyEntries(let limit):
            "The file holds more than \(limit) parts; no document has that many. Do not open it unless you trust the sender."
        case .unpacksTooLarge(let limit):
            "The file unpacks to more than \(megabytes(limit)). Do not open it unless you trust the sender; a real document "
                + "gets smaller when its pictures are removed."
        case .expandsTooMuch(let limit):
            "The file unpacks to more than \(limit) times its size, as a zip bomb does. Do not open it unless you trust the "
                + "sender."
        case .missingPart(let name):
            "The file has no part \(name), without which there is no document. Open it in Office and save it again."
        case .documentType(let part):
            "The part \(part) declares a document type, which no Office program writes and which can make a reader load "
                + "other files. Ask the sender for a clean copy."
        case .brokenXML(let part, let offset, let reason):
            "The part \(part) is broken at byte \(offset): \(reason). Open the file in Office and save it again."
        case .nestedTooDeep(let part, let limit):
            "The part \(part) nests more than \(limit) elements in each other; no document does. Ask the sender for another "
                + "copy."
        case .encryptedPDF:
            "The PDF asks for a password. Remove it, or ask the sender for an open copy."
        case .protectedPDF:
            "The PDF forbids to copy its text. Ask the sender for a copy without that restriction, or for the Word file."
        case .scannedPDF(let pages):
            "The PDF has \(pages) page\(pages == 1 ? "" : "s") and no text: it is a scan. Ask the sender for the original, "
                + "or run text recognition on it first (for example: ocrmypdf in.pdf out.pdf)."
        case .damagedPDF(let reason):
            "The PDF cannot be opened (\(reason)). It may be cut off; ask for it again."
        case .missingProgram(let name, let package):
            "The program \(name) is needed to read this file and is not installed. Install it (Debian, Ubuntu: sudo apt "
                + "install \(package); macOS: brew install poppler), or give the file as Word, HTML or text."
        case .programTimedOut(let name, let seconds):
            "\(name) did not finish within \(Int(seconds)) seconds. Split the file, or give it as Word, HTML or text."
        case .programPrintedTooMuch(let name, let limit):
            "\(name) gave more than \(megabytes(limit)) of text. Split the file."
        case .programFailed(let name, let reason):
            "\(name) failed: \(reason). Give the file as Word, HTML or text."
        }
    }

    private func megabytes(_ bytes: Int) -> String {
        bytes < 10 << 20 ? "\(max(1, bytes >> 10)) KB" : "\(bytes >> 20) MB"
    }
}
