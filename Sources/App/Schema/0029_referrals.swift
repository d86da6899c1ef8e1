import Storage

extension Schema {
    /// People sent to providers, what became of it, and what nobody could give them.
    static let referrals = Migration(
        name: "0029_referrals",
        sql: """
            WIDEN consents.purpose TO ('matching', 'employers', 'partner', 'services');
            ALTER TABLE provider_services ADD COLUMN full_until TEXT;
            ALTER TABLE provider_services ADD COLUMN doubt TEXT NOT NULL DEFAULT '';
            ALTER TABLE provider_services ADD COLUMN doubt_at BIGINT;
            CREATE TABLE referrals (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                participant_id BIGINT NOT NULL,
                service_id BIGINT,
                service_name TEXT NOT NULL CHECK (service_name <> ''),
                provider_name TEXT NOT NULL CHECK (provider_name <> ''),
                kind TEXT NOT NULL CHECK (kind IN ('formal', 'informal', 'incoming')),
                state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'seen', 'accepted', 'declined', 'appointment', 'started', 'completed',
                    'left', 'voided')),
                state_at BIGINT NOT NULL,
                consent_id BIGINT,
                covers TEXT NOT NULL,
                why TEXT NOT NULL,
                letter TEXT NOT NULL,
                mailbox TEXT NOT NULL,
                after_id BIGINT,
                second_why TEXT NOT NULL,
                made_by BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                sent_at BIGINT,
                seen_at BIGINT,
                answered_at BIGINT,
                declined_by TEXT CHECK (declined_by IN ('person', 'provider')),
                reason TEXT,
                started_on TEXT,
                ended_on TEXT,
                outcome TEXT CHECK (outcome IN ('job', 'certificate', 'next_step', 'need_met', 'none', 'unknown')),
                outcome_on TEXT,
                due TEXT,
                reminders BIGINT NOT NULL DEFAULT 0,
                reminded_at BIGINT,
                closed_at BIGINT,
                UNIQUE (agency_id, id),
                CHECK ((kind = 'formal') = (consent_id IS NOT NULL)),
                CHECK (mailbox = '' OR kind = 'formal'),
                CHECK ((sent_at IS NULL) = (state = 'waiting') OR state = 'voided' OR state = 'declined'),
                CHECK ((closed_at IS NULL) = (state NOT IN ('declined', 'completed', 'left', 'voided'))),
                CHECK ((state = 'declined') = (declined_by IS NOT NULL)),
                CHECK (state NOT IN ('declined', 'left') OR reason IS NOT NULL),
                CHECK (state NOT IN ('started', 'completed') OR started_on IS NOT NULL),
                CHECK ((outcome IS NULL) = (outcome_on IS NULL)),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, service_id) REFERENCES provider_services (agency_id, id),
                FOREIGN KEY (agency_id, consent_id) REFERENCES consents (agency_id, id),
                FOREIGN KEY (agency_id, after_id) REFERENCES referrals (agency_id, id),
                FOREIGN KEY (agency_id, made_by) REFERENCES staff (agency_id, id)
            );
            CREATE UNIQUE INDEX referrals_one_open ON referrals (agency_id, participant_id, service_id)
                WHERE closed_at IS NULL AND service_id IS NOT NULL AND second_why = '';
            CREATE INDEX referrals_by_person ON referrals (agency_id, participant_id, made_at);
            CREATE INDEX referrals_by_service ON referrals (agency_id, service_id, made_at);
            CREATE INDEX referrals_by_provider ON referrals (agency_id, provider_name, made_at);
            CREATE INDEX referrals_by_due ON referrals (agency_id, due, id) WHERE due IS NOT NULL;
            CREATE INDEX referrals_by_after ON referrals (agency_id, after_id) WHERE after_id IS NOT NULL;
            CREATE INDEX referrals_by_end ON referrals (agency_id, closed_at) WHERE closed_at IS NOT NULL;
            CREATE TABLE referral_appointments (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                referral_id BIGINT NOT NULL,
                at BIGINT NOT NULL,
                place TEXT NOT NULL,
                changes BIGINT NOT NULL DEFAULT 0,
                state TEXT NOT NULL CHECK (state IN ('set', 'missed', 'called_off')),
                state_at BIGINT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, referral_id) REFERENCES referrals (agency_id, id)
            );
            CREATE INDEX referral_appointments_by_referral ON referral_appointments (agency_id, referral_id, at);
            CREATE TABLE referral_events (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL,
                referral_id BIGINT NOT NULL,
                at BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('sent', 'seen', 'accepted', 'declined', 'appointment', 'moved', 'called_off', 'missed',
                    'started', 'completed', 'left', 'outcome', 'reminded', 'wished', 'reopened', 'voided', 'taken_back')),
                side TEXT NOT NULL CHECK (side IN ('agency', 'provider', 'person')),
                who TEXT NOT NULL,
                reason TEXT NOT NULL DEFAULT '',
                words TEXT NOT NULL DEFAULT '',
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, referral_id) REFERENCES referrals (agency_id, id)
            );
            CREATE INDEX referral_events_by_referral ON referral_events (agency_id, referral_id, at);
            CREATE TABLE unmet_needs (
                id BIGINT PRIMARY KEY,
                agency_id BIGINT NOT NULL REFERENCES agencies (id),
                why TEXT NOT NULL CHECK (why IN ('full', 'too_far', 'language', 'hours', 'not_eligible', 'cost', 'no_such')),
                need TEXT NOT NULL,
                language TEXT NOT NULL,
                place TEXT NOT NULL,
                words TEXT NOT NULL,
                participant_id BIGINT,
                service_id BIGINT,
                referral_id BIGINT,
                logged_by BIGINT,
                logged_at BIGINT NOT NULL,
                logged_on TEXT NOT NULL,
                UNIQUE (agency_id, id),
                FOREIGN KEY (agency_id, participant_id) REFERENCES participants (agency_id, id),
                FOREIGN KEY (agency_id, service_id) REFERENCES provider_services (agency_id, id),
                FOREIGN KEY (agency_id, referral_id) REFERENCES referrals (agency_id, id),
                FOREIGN KEY (agency_id, logged_by) REFERENCES staff (agency_id, id)
            );
            CREATE INDEX unmet_needs_by_day ON unmet_needs (agency_id, logged_on, id);
            CREATE INDEX unmet_needs_by_person ON unmet_needs (agency_id, participant_id) WHERE participant_id IS NOT NULL;
            """)
}
