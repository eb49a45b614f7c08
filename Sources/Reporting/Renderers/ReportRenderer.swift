/// Draws a report in one format; the same report gives the same bytes.
package protocol ReportRenderer: Sendable {
    /// What is typed after `--format`.
    var format: String { get }
    var fileExtension: String { get }
    func render(_ report: Report) -> [UInt8]
}

package enum ReportRenderers {
    /// Every format that a report can be written in.
    package static let all: [any ReportRenderer] = [
        HTMLRenderer(), MarkdownRenderer(), CSVRenderer(), JSONRenderer(), SpreadsheetRenderer(),
    ]

    package static func renderer(_ format: String) -> (any ReportRenderer)? {
        all.first { $0.format == format }
    }
}
