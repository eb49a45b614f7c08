/// An element that has a start and an end tag. Only what is listed here can be written: no script
/// with words of its own, no embedded frame.
package enum HTMLTag: String, Sendable, Hashable, CaseIterable {
    // Page
    case html, head, title, body, header, nav, main, footer, aside, section, article, div
    // Blocks
    case h1, h2, h3, h4, h5, h6, p, blockquote, pre, ul, ol, li, dl, dt, dd, figure, figcaption, details, summary
    // Words
    case a, span, strong, em, b, i, u, s, ins, del, mark, small, sub, sup, code, kbd, samp, abbr, cite, q, time, data
    // Tables
    case table, caption, colgroup, thead, tbody, tfoot, tr, th, td
    // Forms
    case form, fieldset, legend, label, select, optgroup, option, textarea, button, output, meter, progress, datalist
    // Drawings
    case svg, g, path, rect, circle, line, polyline, polygon, text, tspan, defs, desc, linearGradient, clipPath

    /// Whether a line end after the element cannot change what is seen.
    var endsLine: Bool {
        switch self {
        case .html, .head, .title, .body, .header, .nav, .main, .footer, .aside, .section, .article, .div, .h1, .h2,
            .h3, .h4, .h5, .h6, .p, .blockquote, .pre, .ul, .ol, .li, .dl, .dt, .dd, .figure, .figcaption, .details,
            .summary, .table, .caption, .colgroup, .thead, .tbody, .tfoot, .tr, .th, .td, .form, .fieldset, .legend,
            .option, .optgroup:
            true
        default: false
        }
    }

    /// Whether the element only holds others that end their own line, so that its content starts on a new line.
    var startsLine: Bool {
        switch self {
        case .html, .head, .body, .header, .nav, .main, .footer, .section, .article, .ul, .ol, .dl, .table, .thead,
            .tbody, .tfoot, .tr, .form, .fieldset:
            true
        default: false
        }
    }
}

/// An element that never has content.
package enum HTMLVoidTag: String, Sendable, Hashable, CaseIterable {
    case meta, link, br, hr, img, input, col, wbr
}
