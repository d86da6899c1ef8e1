import Storage

extension Schema {
    /// The kinds of message, notice, entry and undoable row that assessing, referring and hearing back bring.
    static let oneStop = Migration(
        name: "0027_one_stop",
        sql: """
            WIDEN journal.kind TO ('talk', 'mail', 'request', 'program', 'stage', 'edit', 'team', 'import', 'access', 'person', 'placement',
                'opening', 'introduction', 'referral', 'provider');
            WIDEN messages.kind TO ('follow_up', 'notice', 'rfi_copy', 'new_link', 'welcome', 'account', 'reminder', 'answer', 'check_in',
                'alarm', 'told_back', 'intake', 'introduction', 'interview', 'verify', 'shared_opening', 'assessment', 'person_questions',
                'referral', 'appointment', 'referral_told', 'provider_told');
            WIDEN notices.kind TO ('rfi_received', 'rfi_corrected', 'mail_failed', 'link_wanted', 'notice_sent', 'handed_on',
                'verdict_changed', 'rules_proposed', 'mail_received', 'check_ins_stopped', 'intake_done', 'consent_withdrawn',
                'introduction_answered', 'introduction_silent', 'person_proposed', 'assessment_done', 'person_questions_done',
                'referral_answered', 'referral_silent', 'referral_overdue', 'referral_received', 'fact_contested', 'provider_corrected',
                'model_proposed');
            WIDEN takeback_rows.kept_in TO ('centers', 'funding_streams', 'populations', 'staff', 'staff_streams', 'staff_populations',
                'public_facts', 'saved_lists', 'files', 'flyers', 'flyer_programs', 'employers', 'sites', 'contacts', 'conversations',
                'next_steps', 'received_mails', 'rule_versions', 'verdict_reviews', 'notices', 'alarms', 'alarm_tries', 'participants',
                'placements', 'work_profiles', 'work_goals', 'held_skills', 'held_credentials', 'work_spells', 'schoolings', 'resume_files',
                'openings', 'opening_skills', 'opening_credentials', 'employer_layoffs', 'employer_fit_decisions', 'consents',
                'work_authorizations', 'introductions', 'partners', 'providers', 'provider_services', 'provider_contacts', 'assessments',
                'assessment_answers', 'referrals', 'unmet_needs', 'training_courses', 'trainings_done');
            """)
}
