/// Clauses of our own writing, as a buyer's addendum has them: what the benchmark's documents and the fuzzer's files
/// are made of.
enum SampleClauses {
    /// Clauses under one heading; `#` stands for a number that differs from place to place.
    struct Topic {
        var heading: String
        var clauses: [String]
    }

    static let definitions = [
        "“Security Incident” means any actual or reasonably suspected unauthorised access to, or loss, alteration or "
            + "disclosure of, Customer Data or the systems on which it is processed.",
        "“Customer Data” means all data that Customer or its users enter into the Services, and everything derived from it.",
        "“Vulnerability” means a weakness of a system that can be exploited, rated by the current version of CVSS.",
        "“Subprocessor” means a third party that Supplier engages and that processes Customer Data.",
        "“Good Industry Practice” means the skill and care of an experienced supplier of comparable services.",
    ]

    static let english = [
        Topic(
            heading: "Governance",
            clauses: [
                "Supplier shall maintain a written information security programme that is approved by its management, "
                    + "reviewed at least once every # months and appropriate to the sensitivity of Customer Data.",
                "Supplier shall appoint a person who is responsible for information security and shall give Customer the "
                    + "name and contact details of that person within # days.",
                "Supplier shall follow Customer's security policies as amended from time to time and published on "
                    + "Customer's supplier portal, at no additional charge.",
            ]),
        Topic(
            heading: "Access control",
            clauses: [
                "Access to Customer Data is limited to personnel who need it for their work, is granted on the principle "
                    + "of least privilege and is reviewed at least every # months.",
                "Supplier shall enforce multi-factor authentication for all remote and all privileged access to systems "
                    + "on which Customer Data is processed.",
                "Accounts of people who leave are disabled within # hours of the end of their employment.",
                "Passwords have a length of at least 14 characters and are stored only as salted hashes.",
            ]),
        Topic(
            heading: "Cryptography",
            clauses: [
                "Customer Data shall be encrypted in transit with TLS 1.2 or higher and at rest with AES-256 or an equally "
                    + "strong algorithm.",
                "Encryption keys are kept apart from the data that they protect, are rotated at least every # months and "
                    + "are accessible to named administrators only.",
            ]),
        Topic(
            heading: "Security operations",
            clauses: [
                "Supplier shall operate a security operations centre that monitors the Services 24 hours a day, seven days "
                    + "a week, and shall keep security logs for at least # months.",
                "Supplier shall protect servers and endpoints against malicious software and keep the protection current.",
                "Clocks of all systems are synchronised, so that events in different logs can be related to each other.",
            ]),
        Topic(
            heading: "Incidents",
            clauses: [
                "Supplier shall notify Customer of any Security Incident without undue delay and in any event within "
                    + "# hours after becoming aware of it, by telephone and in writing.",
                "The notification describes the nature of the Security Incident, the data and persons concerned, the "
                    + "likely consequences and the measures taken, as far as they are known at that time.",
                "Supplier shall deliver a root cause analysis within # business days after the Security Incident is closed.",
                "Supplier shall reimburse Customer for all costs of notification, credit monitoring, forensic "
                    + "investigation and regulatory fines that arise from a Security Incident.",
            ]),
        Topic(
            heading: "Vulnerabilities",
            clauses: [
                "Supplier shall remediate critical Vulnerabilities within # days, high Vulnerabilities within 30 days and "
                    + "all other Vulnerabilities within 90 days of their discovery.",
                "At least once every # months an independent party performs a penetration test of the Services; Supplier "
                    + "provides the full report to Customer on request.",
                "Security updates of suppliers are installed within # days after their release.",
            ]),
        Topic(
            heading: "Development",
            clauses: [
                "Supplier shall follow a secure development life cycle that includes threat modelling, peer review and "
                    + "automated testing of code, and shall not use production data in test environments.",
                "The Services shall not go live before Customer has given its written approval of the security tests.",
                "Supplier shall provide a software bill of materials with every major release.",
            ]),
        Topic(
            heading: "Audit",
            clauses: [
                "Customer may audit Supplier's compliance with this Addendum at any time, on # days' notice, and Supplier "
                    + "shall grant access to premises, personnel, systems and records free of charge.",
                "Supplier shall remedy every finding of an audit within # days after it received the report.",
                "Supplier holds an ISO/IEC 27001 certificate that covers the Services, and provides a copy every year.",
            ]),
        Topic(
            heading: "Subprocessors",
            clauses: [
                "Supplier shall not engage a Subprocessor without prior written consent of Customer, who may refuse it at "
                    + "its sole discretion; Supplier announces a change at least # days in advance.",
                "Supplier imposes on every Subprocessor obligations no less strict than those of this Addendum and "
                    + "remains fully liable for what the Subprocessor does.",
                "Customer Data is processed and stored in the European Economic Area only.",
            ]),
        Topic(
            heading: "Continuity",
            clauses: [
                "Supplier makes a backup of Customer Data every # hours, keeps it in another location and tests at least "
                    + "once a year that it can be restored.",
                "After a disaster the Services are available again within # hours, with a loss of at most 4 hours of data.",
                "The Services are available for at least 99.9% of the time in each calendar month.",
            ]),
        Topic(
            heading: "Personnel",
            clauses: [
                "Before people get access to Customer Data, Supplier screens them as far as the law allows and binds them "
                    + "to confidentiality.",
                "All personnel follow security awareness training when they start and at least every # months thereafter.",
            ]),
        Topic(
            heading: "Data",
            clauses: [
                "Within # days after the end of the Agreement Supplier returns Customer Data in a usual format, deletes "
                    + "all copies and confirms the deletion in writing.",
                "Supplier shall process personal data only on documented instructions of Customer and shall assist "
                    + "Customer with requests of data subjects within # days.",
                "Supplier guarantees that the Services are free of malicious code and that no unauthorised person can "
                    + "gain access to Customer Data.",
            ]),
        Topic(
            heading: "Liability and general",
            clauses: [
                "Supplier's liability under this Addendum is unlimited, and limitations of liability in the Agreement do "
                    + "not apply to it; for each day of delay Supplier owes a penalty of EUR # 000.",
                "Supplier shall indemnify Customer against all claims of third parties, including supervisory "
                    + "authorities, that result from a breach of this Addendum.",
                "Customer may amend this Addendum by written notice of # days; if it conflicts with the Agreement, this "
                    + "Addendum prevails.",
                "This Addendum is governed by the law that governs the Agreement, and disputes go to the same court.",
            ]),
    ]

    static let dutch = [
        "Leverancier meldt elk (vermoeden van een) beveiligingsincident onverwijld en uiterlijk binnen # uur.",
        "Artikel 5 lid 2: Verwerker verleent medewerking aan audits en verhelpt bevindingen binnen # werkdagen.",
        "Onder ‘Persoonsgegevens’ wordt verstaan: alle gegevens als bedoeld in artikel 4 AVG.",
    ]
}
