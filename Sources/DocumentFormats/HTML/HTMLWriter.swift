/// Draws HTML values as text: compact, the same bytes for the same value, one block a line so that golden files
/// give a readable difference.
package enum HTMLWriter {
    /// A whole page: the document type, then the root.
    package static func document(_ root: HTMLNode) -> String {
        "<!DOCTYPE html>\n" + text(root)
    }

    /// The markup of a node.
    package static func text(_ node: HTMLNode) -> String {
        var output: [UInt8] = []
        write(node, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func write(_ node: HTMLNode, to output: inout [UInt8]) {
        switch node {
        case .text(let words):
            escape(words, inAttribute: false, to: &output)
        case .fragment(let children):
            for child in children { write(child, to: &output) }
        case .void(let tag, let attributes):
            writeStart(tag.rawValue, attributes, to: &output)
            if tag == .meta || tag == .link || tag == .hr || tag == .col { output.append(lineEnd) }
        case .element(let tag, let attributes, let children):
            writeStart(tag.rawValue, attributes, to: &output)
            // A parser drops the first line end inside pre and textarea: give it one to drop.
            let dropsLineEnd = (tag == .pre || tag == .textarea) && children.first?.plainText.first?.isNewline == true
            if (tag.startsLine && !children.isEmpty) || dropsLineEnd { output.append(lineEnd) }
            for child in children { write(child, to: &output) }
            output.append(contentsOf: "</".utf8)
            output.append(contentsOf: tag.rawValue.utf8)
            output.append(closeAngle)
            if tag.endsLine { output.append(lineEnd) }
        case .script(let source):
            writeStart("script", [.src(source), HTMLAttribute("defer", nil)], to: &output)
            output.append(contentsOf: "</script>\n".utf8)
        case .stylesheet(let rules):
            output.append(contentsOf: "<style>\n".utf8)
            // "</" has no meaning in a stylesheet outside strings, where the escaped form reads the same.
            output.append(
                contentsOf: rules.split(separator: "</", omittingEmptySubsequences: false)
                    .joined(separator: "<\\/").utf8)
            output.append(contentsOf: "</style>\n".utf8)
        }
    }

    private static func writeStart(_ name: String, _ attributes: [HTMLAttribute], to output: inout [UInt8]) {
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: name.utf8)
        for attribute in attributes {
            output.append(UInt8(ascii: " "))
            output.append(contentsOf: attribute.name.utf8)
            guard let value = attribute.value else { continue }
            output.append(contentsOf: "=\"".utf8)
            escape(value, inAttribute: true, to: &output)
            output.append(UInt8(ascii: "\""))
        }
        output.append(closeAngle)
    }

    private static func escape(_ words: String, inAttribute: Bool, to output: inout [UInt8]) {
        for byte in words.utf8 {
            switch byte {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\"") where inAttribute: output.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'") where inAttribute: output.append(contentsOf: "&#39;".utf8)
            // A null is not allowed in HTML at all.
            case 0: output.append(contentsOf: "\u{FFFD}".utf8)
            default: output.append(byte)
            }
        }
    }

    private static let lineEnd = UInt8(ascii: "\n")
    private static let closeAngle = UInt8(ascii: ">")
}
