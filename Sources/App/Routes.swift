import Web

typealias Routes = RouteTable<Visit, May>

extension Office {
    /// The site's table of contents: one line per folder.
    static var routes: Routes {
        var table = Routes()
        EntryRoutes.add(to: &table)
        StaffRoutes.add(to: &table)
        EmployerRoutes.add(to: &table)
        RequestRoutes.add(to: &table)
        TodayRoutes.add(to: &table)
        MessageRoutes.add(to: &table)
        FlyerRoutes.add(to: &table)
        FollowUpRoutes.add(to: &table)
        LinkRoutes.add(to: &table)
        DemoMailRoutes.add(to: &table)
        ImportRoutes.add(to: &table)
        return table
    }

    /// The whole site of this office.
    var site: Site<Reception> {
        Site(Reception(office: self), routes: Office.routes, at: settings.publicURL, assets: assets, log: log)
    }
}
