import Web

typealias Routes = RouteTable<Visit, May>

extension Office {
    /// The site's table of contents: one line per folder. It is put together once, for it knows nothing of any office.
    static let routes: Routes = {
        var table = Routes()
        EntryRoutes.add(to: &table)
        SignOnRoutes.add(to: &table)
        AccountRoutes.add(to: &table, asides: [OwnTrainingBox.ofAccount])
        KeyRoutes.add(to: &table)
        StaffRoutes.add(to: &table)
        JournalRoutes.add(to: &table)
        SearchRoutes.add(to: &table)
        EmployerRoutes.add(to: &table, asides: [OpeningsBox.atEmployer, PlacementsBox.atEmployer, FitBox.atEmployer, ProgramsBox.aside])
        RequestRoutes.add(to: &table, asides: [PositionsBox.atAnswers, RemindersBox.aside], onSubmit: ProgramRoutes.onSubmit)
        ProgramRoutes.add(to: &table, asides: [OpenVersionsBox.aside])
        VersionRoutes.add(to: &table)
        AlarmRoutes.add(to: &table, asides: [InterventionBox.onAlarm])
        OccupationRoutes.add(to: &table)
        addPeople(to: &table)
        PlacementRoutes.add(to: &table, asides: [InterventionList.ofPlacement]) { report, visit, db in
            try Intervention.take(report, of: try visit.agency, by: visit.office.settings.address, at: visit.now, in: db)
        }
        InterventionRoutes.add(to: &table)
        RetentionRoutes.add(to: &table)
        ProviderRoutes.add(to: &table, asides: [ProviderReferralsBox.ofProvider, ProviderLogBox.ofProvider])
        ReferralRoutes.add(to: &table)
        OutcomeRoutes.add(to: &table)
        ModelRoutes.add(to: &table)
        NetworkingRoutes.add(to: &table)
        CoverageRoutes.add(to: &table)
        StaffTrainingRoutes.add(to: &table)
        PromiseRoutes.add(to: &table)
        TodayRoutes.add(to: &table)
        TakebackRoutes.add(to: &table, proof: StepUp.ask) { undone, db in try undone.settle(in: db) }
        MessageRoutes.add(to: &table)
        FlyerRoutes.add(to: &table)
        FollowUpRoutes.add(to: &table)
        LetterRoutes.add(to: &table)
        TemplateRoutes.add(to: &table) { kind, record, language, visit, db in
            try TemplateSamples.sample(kind, record, language, seenBy: try visit.by, of: try visit.agency, at: visit.now, in: db)
        }
        EmployersQuestionsRoutes.add(to: &table)
        ReminderRoutes.add(to: &table)
        LinkRoutes.add(to: &table, renewals: [ExpiredLink.renewal, Assessment.renewal, ReferralSender.renewal])
        MailboxRoutes.add(to: &table)
        DemoMailRoutes.add(to: &table)
        ImportRoutes.add(to: &table)
        GalleryRoutes.add(to: &table)
        return table
    }()

    /// Job seekers, and what hangs on them.
    private static func addPeople(to table: inout Routes) {
        ParticipantRoutes.add(
            to: &table,
            asides: [
                WorkBox.ofPerson, NeedsBox.ofPerson, GuidanceBox.ofPerson, ReferralsBox.ofPerson, NearServicesBox.ofPerson,
                OpeningsForPersonBox.ofPerson, IntroductionsBox.ofPerson, PlacementsBox.ofPerson, ConsentBox.ofPerson,
                WorkAuthorizationBox.ofPerson, PersonProgramsBox.aside, SealedFactsBox.aside, ProposalBox.ofPerson,
            ])
        SensitiveFactRoutes.add(to: &table)
        PersonProgramRoutes.add(to: &table)
        WorkRoutes.add(to: &table)
        ConsentRoutes.add(to: &table)
        WorkAuthorizationRoutes.add(to: &table)
        IntakeRoutes.add(to: &table)
        ResumeRoutes.add(to: &table)
        AssessmentRoutes.add(to: &table)
        GuidanceRoutes.add(to: &table)
        OpeningRoutes.add(
            to: &table, asides: [FitBox.onOpening, SharedOpeningBox.onOpening, SuggestionsBox.onOpening, IntroductionsBox.onOpening])
        MatchRoutes.add(to: &table, asides: [FitBox.onOpening], marks: FitBox.marks)
        IntroductionRoutes.add(to: &table, warning: FitBox.beforeIntroducing) { hire, db in try hire.place(in: db) }
        PartnerRoutes.add(to: &table)
    }

    /// The whole site of this office.
    var site: Site<Reception> {
        Site(Reception(office: self), routes: Office.routes, at: settings.publicURL, assets: assets, log: log)
    }
}
