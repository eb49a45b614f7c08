import ReadinessModel

/// The figures behind a bar chart: every chart comes with its numbers.
enum BarTable {
    static func table(_ caption: String, _ bars: [Report.Bar], _ language: Language) -> Report.Table {
        Report.Table(
            caption: caption,
            columns: [
                Report.Column(Words.subject[language], key: "subject"),
                Report.Column(Words.inPlace[language], key: "in_place", isNumber: true),
                Report.Column(Words.demonstrable[language], key: "demonstrable", isNumber: true),
                Report.Column(Words.remark[language], key: "remark"),
            ],
            rows: bars.map { bar in
                [
                    .text(bar.label), bar.implemented.map { .range($0) } ?? .empty,
                    bar.demonstrable.map { .range($0) } ?? .empty, bar.note.map { .text($0) } ?? .empty,
                ]
            })
    }
}
