import Dates
import Markup
import Phrases
import Web

/// Where a person is signed in, with a way to end each.
struct SessionTable: Component {
    let sessions: [Session]
    /// The one in which the page is looked at.
    let this: String
    let frame: StaffFrame

    var html: HTML {
        """
        <div class="table"><table class="cards brief" role="table">
          <caption class="visually-hidden">Where you are signed in</caption>
          <thead role="rowgroup"><tr role="row">
            <th role="columnheader" scope="col">Device</th><th role="columnheader" scope="col">Address</th>
            <th role="columnheader" scope="col">Since</th><th role="columnheader" scope="col">Last seen</th>
            <th role="columnheader" scope="col"><span class="visually-hidden">End it</span></th>
          </tr></thead>
          <tbody role="rowgroup">\(each: sessions, row)</tbody>
        </table></div>
        """
    }

    private func row(_ session: Session) -> HTML {
        """
        <tr role="row">
          <th role="rowheader" scope="row">\(DeviceWords.device(session.userAgent))</th>
          <td role="cell" data-label="Address">\(session.address.isEmpty ? "unknown" : session.address)</td>
          <td role="cell" data-label="Since">\(moment(session.startedAt))</td>
          <td role="cell" data-label="Last seen">\(moment(session.seenAt))</td>
          <td role="cell" class="r">\(session.name == this ? "This one" : end(session))</td>
        </tr>
        """
    }

    private func end(_ session: Session) -> HTML {
        """
        \(frame.form("/me/sessions/end", class: ""))<input type="hidden" name="session" value="\(session.name)">\
        <button class="quiet tight">End<span class="visually-hidden"> the session on \(DeviceWords.device(session.userAgent))</span></button></form>
        """
    }

    private func moment(_ at: Instant) -> String {
        "\(DayWords.short(at.day(in: frame.zone), today: frame.today)), \(Wording.time(at, in: frame.zone, .en))"
    }
}
