/// A piece of HTML as a value.
///
/// Text and attribute values are escaped by `HTMLWriter`; there is no case that lets markup through, so escaping
/// cannot be forgotten. The one raw content is an embedded stylesheet, which the writer makes harmless.
package indirect enum HTMLNode: Sendable, Hashable {
    /// Words, escaped when written.
    case text(String)
    /// An element with a start and an end tag.
    case element(HTMLTag, [HTMLAttribute], [HTMLNode])
    /// An element that has no content and no end tag.
    case void(HTMLVoidTag, [HTMLAttribute])
    /// An embedded stylesheet; written as it is, except that it cannot close its own element.
    case stylesheet(String)
    /// A script file to load after the page; the address is held to the rules for `src`.
    case script(source: String)
    /// Several nodes where one is expected; draws nothing of its own.
    case fragment([HTMLNode])

    /// Nothing at all.
    package static let empty = HTMLNode.fragment([])

    /// An element with content nodes.
    package static func element(_ tag: HTMLTag, _ children: [HTMLNode]) -> HTMLNode {
        .element(tag, [], children)
    }

    /// An element that holds only words.
    package static func element(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], text: String) -> HTMLNode {
        .element(tag, attributes, [.text(text)])
    }

    /// An element without attributes that has no content.
    package static func void(_ tag: HTMLVoidTag) -> HTMLNode { .void(tag, []) }

    /// A link. A target with a scheme other than http, https, mailto or tel is written as plain words, so that a
    /// target from a document cannot run script.
    package static func link(to target: String, _ attributes: [HTMLAttribute] = [], _ children: [HTMLNode]) -> HTMLNode
    {
        guard HTMLAttribute.isSafeTarget(target) else { return .element(.span, attributes, children) }
        return .element(.a, [.href(target)] + attributes, children)
    }

    /// All words in reading order without markup, for tests and for plain output.
    package var plainText: String {
        switch self {
        case .text(let words): words
        case .element(_, _, let children), .fragment(let children): children.map(\.plainText).joined()
        case .void, .stylesheet, .script: ""
        }
    }
}

extension HTMLNode: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self = .text(value) }
}

/// An attribute; the name is a literal of the program, only the value can come from data.
package struct HTMLAttribute: Sendable, Hashable {
    package let name: String
    /// nil draws the bare name ("open", "hidden").
    package let value: String?

    package init(_ name: StaticString, _ value: String?) {
        self.name = name.description
        self.value = value
    }

    package static func `class`(_ names: String) -> HTMLAttribute { .init("class", names) }
    package static func id(_ value: String) -> HTMLAttribute { .init("id", value) }
    package static func name(_ value: String) -> HTMLAttribute { .init("name", value) }
    package static func value(_ value: String) -> HTMLAttribute { .init("value", value) }
    package static func type(_ value: String) -> HTMLAttribute { .init("type", value) }
    package static func lang(_ value: String) -> HTMLAttribute { .init("lang", value) }
    package static func title(_ value: String) -> HTMLAttribute { .init("title", value) }
    package static func alt(_ value: String) -> HTMLAttribute { .init("alt", value) }
    package static func role(_ value: String) -> HTMLAttribute { .init("role", value) }
    package static func scope(_ value: String) -> HTMLAttribute { .init("scope", value) }
    package static func style(_ value: String) -> HTMLAttribute { .init("style", value) }
    package static func `for`(_ value: String) -> HTMLAttribute { .init("for", value) }
    package static func content(_ value: String) -> HTMLAttribute { .init("content", value) }
    package static func rowspan(_ count: Int) -> HTMLAttribute { .init("rowspan", String(count)) }
    package static func colspan(_ count: Int) -> HTMLAttribute { .init("colspan", String(count)) }
    package static func datetime(_ value: String) -> HTMLAttribute { .init("datetime", value) }

    /// A link target; one that could run script is written as "#".
    package static func href(_ target: String) -> HTMLAttribute {
        .init("href", isSafeTarget(target) ? target : "#")
    }

    /// An image or script source; one that could run script is written as "#". Embedded images are allowed.
    package static func src(_ target: String) -> HTMLAttribute {
        .init("src", isSafeTarget(target) || target.hasPrefix("data:image/") ? target : "#")
    }

    /// Whether a target is relative, or has one of the schemes http, https, mailto and tel.
    package static func isSafeTarget(_ target: String) -> Bool {
        // Browsers drop control characters and leading blanks before they look for the scheme.
        let seen = target.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        guard let colon = seen.firstIndex(of: ":") else { return true }
        let scheme = String(String.UnicodeScalarView(seen[..<colon]))
        if scheme.contains(where: { "/?#".contains($0) }) { return true }
        return ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
    }
}
