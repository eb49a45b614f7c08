import ReadinessModel
import Reporting

extension Workspace {
    /// The roadmap as a buyer may see it.
    package func buyerRoadmap(_ context: ReportContext) throws -> Report {
        let assessment = try assessment()
        let roadmap = try roadmap(for: assessment)
        return BuyerRoadmap.report(
            Disclosure.points(of: assessment, roadmap: roadmap, language: context.language),
            evidence: Disclosure.evidence(of: assessment, language: context.language).map {
                let kind = library.evidenceKind($0.kind)?.title[context.language] ?? ""
                return "\(kind): \($0.title)"
            }, asOf: today, context)
    }
}
