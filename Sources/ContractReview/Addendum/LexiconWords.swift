/// The words behind `Lexicon`, in English and Dutch; accents and capitals do not matter.
enum LexiconWords {
    static let all: [(Lexicon, String)] = structure + time + subjects

    private static let structure: [(Lexicon, String)] = [
        (
            .english,
            "the of and to in or shall will any by with this that for be is are as not such its their from under which"
        ),
        (
            .dutch,
            "de het een van en in te dat die is zijn voor met op aan door of niet wordt worden zal bij deze tot als om"
        ),
        (.duty, "shall must will should zal zullen moet moeten dient dienen behoort behoren verplicht hoeft"),
        (.right, "may can might could kan kunnen mag mogen kon"),
        (
            .verb,
            """
            is are was were has have had be been being does do did shall must will should may can cannot
            agrees agree acknowledges acknowledge ensures ensure provides provide maintains maintain means warrants
            represents undertakes confirms attests applies apply remains remain includes include contains contain
            complies comply implements implement notifies notify performs perform requires require retains retain
            keeps keep warrant represent undertake confirm attest processes takes gives makes reserves
            operates operate protects protect constitutes governs survives prevails
            zal zullen moet moeten dient dienen mag mogen kan kunnen is zijn wordt worden heeft hebben was waren werd
            werden geldt gelden garandeert garanderen waarborgt verklaart verleent verstrekt verwerkt meldt informeert
            stelt draagt neemt treft houdt zorgt verplicht blijft geeft maakt doet gaat staat kent bevat omvat betreft
            verwijdert vernietigt retourneert beschikt beveiligt controleert toetst voert werkt vrijwaart vergoedt
            herstelt levert verricht bewaart behoudt gebruikt legt past komt komen
            """
        ),
        (
            .reference,
            """
            section sections clause clauses article articles art artikel artikelen lid leden paragraph paragraphs para
            annex annexes schedule schedules exhibit exhibits appendix appendices bijlage bijlagen punt onderdeel sub
            recital recitals overweging rule regulation verordening richtlijn directive module chapter hoofdstuk part
            deel paragraaf nr no version versie step option isccc iso iec nist
            """
        ),
        (
            .condition,
            """
            if when where whenever once in upon provided unless until indien wanneer als ingeval zodra voor voorzover
            tenzij mits waar
            """
        ),
        (
            .promise,
            """
            ensure ensures ensuring warrant warrants represent represents represents agree agrees confirm confirms
            acknowledge acknowledges undertake undertakes guarantee guarantees certify certifies attests attest
            procure procures covenants garandeert garanderen waarborgt waarborgen zorgt zorgen zorg verklaart
            verklaren bevestigt bevestigen staat instaan in ervoor zeker voor
            """
        ),
        (
            .dutyNoun,
            """
            obligation obligations right rights requirement requirements duty duties provisions provision conditions
            commitment undertaking verplichting verplichtingen recht rechten plicht plichten bepalingen voorwaarden
            """
        ),
        (
            .contains,
            """
            include includes including contain contains containing describe describes specify specifies list lists
            state states comprise comprises consist consists set detail details detailing identify identifies
            indicate stating cover covers mention record records log logs logged omvat omvatten bevat bevatten
            vermeldt vermelden beschrijft beschrijven omschrijft waaronder bestaat bestaan vermelding namelijk
            """
        ),
        (
            .document,
            """
            notice notification notifications report reports information description details record records log logs
            notices entry entries summary plan melding meldingen rapport rapportage verslag informatie gegevens
            omschrijving overzicht register data categories events standards formats types
            """
        ),
        (
            .measure,
            """
            measures measure controls control safeguards safeguard practices practice procedures processes provisions
            maatregelen maatregel beheersmaatregelen waarborgen procedures voorzieningen steps requirements eisen
            """
        ),
        (
            .supplierWord,
            """
            supplier suppliers vendor vendors provider contractor offeror bidder processor tester seller licensor
            consultant developer subcontractor leverancier verwerker bewerker opdrachtnemer dienstverlener aanbieder
            inschrijver licentiegever wederpartij importer host
            """
        ),
        (
            .buyerWord,
            """
            customer customers client controller buyer purchaser licensee department agency state subscriber exporter
            klant afnemer opdrachtgever verantwoordelijke verwerkingsverantwoordelijke koper gemeente government bank
            licentienemer gebruiker university institution ministry
            """
        ),
        (.bothWord, "parties party partijen partij"),
        (
            .preposition,
            """
            to of by from with for on against at under between upon through toward via aan van door met voor bij op
            tegen tussen namens jegens naar
            """
        ),
        (.article, "the a an de het een this that such each any its their deze dit die dat elke iedere zijn haar"),
        (.joining, "and or en of nor alsmede dan"),
    ]

    private static let time: [(Lexicon, String)] = [
        (.hour, "hour hours hr hrs h uur uren u werkuur werkuren"),
        (.day, "day days calendarday calendardays dag dagen kalenderdag kalenderdagen etmaal etmalen"),
        (
            .businessDay,
            "workday workdays werkdag werkdagen businessday businessdays bankdag bankdagen bedrijfsdag bedrijfsdagen kantoordag kantoordagen weekday weekdays"
        ),
        (.week, "week weeks weken kalenderweken"),
        (.month, "month months mth mths maand maanden kalendermaand kalendermaanden"),
        (.year, "year years annum yr yrs jaar jaren kalenderjaar jr"),
        (.quarter, "quarter quarters kwartaal kwartalen"),
        (.working, "business working banking work werk trading office court school"),
        (
            .calendar,
            "calendar consecutive full natural running contract clear opeenvolgende aaneengesloten volle volledige"
        ),
        (
            .frequency,
            """
            annually annual yearly jaarlijks jaarlijkse quarterly kwartaalrapportage semiannually semiannual biannually
            biannual halfjaarlijks halfjaarlijkse monthly maandelijks maandelijkse weekly wekelijks wekelijkse
            driejaarlijks driejaarlijkse tweejaarlijks tweejaarlijkse biennially biennial
            """
        ),
    ]

    private static let subjects: [(Lexicon, String)] = [
        (
            .notify,
            """
            notify notifies notified notifying notification notifications inform informs informed informing advise
            advises advised alert alerts alerted report reports reported reporting disclose escalate escalates escalated
            escalating contact contacts contacted telephone telephoned phone phoned call calls called tell tells told
            warn warns warned apprise apprised communicate communicates communicated relay relayed meld meldt melden
            gemeld melding meldingen informeert informeren geinformeerd kennis hoogte inlichten inlicht ingelicht
            meldingstermijn meldplicht mededeling mededelingen bericht berichten waarschuwt waarschuwen gewaarschuwd meldtermijn belt bellen gebeld doorgeven doorgeeft
            doorgegeven meedelen meegedeeld medegedeeld mededelen escaleert escaleren geescaleerd verwittigt
            verwittigen attendeert rapporteert gerapporteerd
            """
        ),
        (
            .incident,
            """
            incident incidents breach breaches compromise compromised compromises intrusion intrusions datalek datalekken
            beveiligingsincident beveiligingsincidenten incidenten inbreuk inbreuken event events
            """
        ),
        (
            .delete,
            """
            delete deletes deleted deletion deleting destroy destroys destroyed destruction erase erased erasure purge
            purged return returns returned returning dispose disposed disposal sanitize sanitized sanitise sanitised
            wipe wiped erases purges wipes destroys sanitises scrubbed shred shredded overwritten overwrites verwijder verwijdert verwijderen verwijderd verwijdering vernietigt vernietigen vernietigd
            vernietiging wissen wist gewist retourneert retourneren teruggeven terugleveren teruggave overwritten
            certificate
            """
        ),
        (
            .retain,
            """
            retain retains retained retaining retention keep keeps kept keeping store stored stores archive archives
            archived maintain maintains maintained preserve preserved preserves bewaar bewaart bewaren bewaard
            bewaartermijn bewaring gearchiveerd archiveren archiveert opgeslagen beschikbaar gehouden
            """
        ),
        (
            .object,
            """
            object objects objecting objected objection objections bezwaar bezwaren protest protesteren bezwaartermijn
            """
        ),
        (
            .audit,
            """
            audit audits auditing audited auditor auditors inspection inspections inspect inspecting inspectie
            inspecties geaudit auditeren controle controles toetsing onderzoek examine examines examining examination
            inspected assessor assessors nagaan toetsen doorlichten controleren
            """
        ),
        (
            .notice,
            """
            notice notification announce announces announced announcement aankondiging aankondigt aankondigen aangekondigd kennisgeving vooraankondiging
            aankondigingstermijn opzegtermijn
            """
        ),
        (
            .patch,
            """
            patch patches patched patching hotfix update updates updated beveiligingsupdate beveiligingsupdates
            beveiligingspatch beveiligingspatches uitgerold geinstalleerd installeert installeren install installed
            """
        ),
        (
            .remedy,
            """
            remediate remediates remediated remediating remediation fix fixes fixed fixing mitigate mitigated mitigates
            mitigation resolve resolves resolved resolution correct corrected corrects repair repaired remedy remedied
            rectify rectified address addressed close closed herstel herstelt herstellen hersteld verhelpen verhelpt
            verholpen opgelost oplossen oplossing oplostijd mitigeren gemitigeerd hersteltermijn hersteltijd gedicht
            remediates workaround workarounds fixes rectifies rectification corrective
            dichten dicht weggewerkt aangepakt
            """
        ),
        (
            .training,
            """
            training trainings trained trains train awareness education refresher opleiding opleidingen getraind trainen
            elearning learning bewustwording bewustwordingstraining instructie bewustzijnstraining scholing course courses cursus cursussen
            """
        ),
        (
            .penetration,
            "penetration pentest pentests pentesting penetratietest penetratietests penetratietesten pen vapt"
        ),
        (
            .report,
            """
            report reports reporting reported rapport rapporten rapportage rapportages rapporteert rapporteren verslag
            verslagen poa poam submission submit submitted analysis analyse summary attestation soc statement
            kwartaalrapportage overleg
            """
        ),
        (
            .uptime,
            """
            availability uptime available beschikbaarheid beschikbaar beschikbaarheidspercentage bereikbaar
            bereikbaarheid reachable bruikbaar operational
            """
        ),
        (
            .subprocessor,
            """
            subprocessor subprocessors processors subcontractor subcontractors subverwerker subverwerkers subbewerker
            subbewerkers onderaannemer onderaannemers subcontracting subcontract onderaanneming
            """
        ),
        (
            .terminate,
            """
            terminate terminates terminated terminating termination terminate beeindigen beeindigt beeindigd beeindiging
            opzeggen opzegt opzegging ontbinden ontbindt ontbinding suspend suspension expiry cure
            """
        ),
        (
            .advance,
            "advance prior before beforehand vooraf voorafgaand voorafgaande voorafgaandelijk tevoren voordat voor"
        ),
        (
            .authority,
            """
            authority authorities regulator regulators regulatory autoriteit autoriteiten toezichthouder toezichthouders
            toezichthoudende dnb afm nederlandsche csirt enisa ombudsman commission
            """
        ),
        (
            .vulnerability,
            """
            vulnerability vulnerabilities finding findings flaw flaws weakness weaknesses defect defects deficiency
            deficiencies kwetsbaarheid kwetsbaarheden bevinding bevindingen gebrek gebreken tekortkoming
            tekortkomingen issue issues bug bugs zwakheden gap gaps shortcoming shortcomings lek lekken beveiligingslek
            """
        ),
        (
            .severity,
            """
            critical high medium moderate low severe kritiek kritieke kritisch kritische hoog hoge gemiddeld gemiddelde
            middel midden laag lage p1 p2 p3 p4 severity priority
            """
        ),
        (
            .record,
            """
            log logs logging records record files data logbestanden logging logs loggegevens logboeken auditlogs
            registraties dossiers footage images recordings beelden camerabeelden opnamen auditsporen trail trails history books bewijsstukken backups backup copies documentation evidence gegevens administratie
            """
        ),
        (
            .payment,
            """
            pay pays paid payment payments invoice invoices fees fee refund credit betaling betalen betaald factuur
            facturen vergoeding
            """
        ),
        (.term, "term duration looptijd initial renewal renew preceding previous prior voorafgaande"),
        (
            .personnel,
            "personnel employee employees staff transfers medewerkers medewerker personeel worker workers user users"
        ),
        (.access, "access toegang account accounts credentials toegangsrechten rechten reviews review privileges"),
    ]
}
