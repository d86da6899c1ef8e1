import Dates
import OpenReferral
import Storage

/// Questions about where people live and what is given there.
enum CoverageQueries {
    /// Services that the public may see, that are given now and not set aside on that day, each once for every place of it.
    static func offers(on day: Day, seenBy viewer: Viewer, in db: Reading) throws -> [CoverageOffer] {
        try db.all(
            CoverageOffer.self,
            """
            SELECT \(CoverageOffer.columns) FROM provider_services
            LEFT JOIN service_at_locations ON service_at_locations.agency_id = provider_services.agency_id
                AND service_at_locations.service_id = provider_services.id
            LEFT JOIN provider_locations ON provider_locations.agency_id = service_at_locations.agency_id
                AND provider_locations.uuid = service_at_locations.location_uuid
            LEFT JOIN directory_rows ON directory_rows.agency_id = provider_locations.agency_id
                AND directory_rows.location_uuid = provider_locations.uuid AND directory_rows.kind = 'address' AND directory_rows.service_id IS NULL
            WHERE provider_services.agency_id = \(viewer.agency) AND provider_services.is_public AND provider_services.status = 'active'
                AND (provider_services.full_until IS NULL OR provider_services.full_until < \(day))
            """)
    }

    /// How many people of ours there are by ZIP code and language.
    static func people(seenBy viewer: Viewer, in db: Reading) throws -> [CoveragePeople] {
        try db.all(
            CoveragePeople.self,
            """
            SELECT COALESCE(work_profiles.zip, ''), participants.language, COUNT(*) FROM participants
            LEFT JOIN work_profiles ON work_profiles.agency_id = participants.agency_id AND work_profiles.participant_id = participants.id
            WHERE \(viewer.participants) GROUP BY COALESCE(work_profiles.zip, ''), participants.language
            """)
    }
}
