import Web

/// The shared components, for those who build pages and for those who judge them.
enum GalleryRoutes {
    static func add(to table: inout Routes) {
        table.get("/gallery", may: .staff) { visit in try visit.show(GalleryPage()) }
    }
}
