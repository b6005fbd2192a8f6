import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// The feed of a store in memory, which lies in blocks of 1,024 events.
@Suite struct MemoryFeedTests {
  private struct Place: Hashable {
    let complaint: ComplaintID
    let version: Int32
  }

  @Test func `Every event is read once, wherever a page begins and ends`() async throws {
    let office = try await PostOffice()
    var written: [Place] = []
    while written.count < 1_100 {
      let id = try await office.file()
      for version in 1...(try await office.complaint(id).version) {
        written.append(Place(complaint: id, version: version))
      }
    }
    for limit in [1_024, 700, 90] {
      var (read, position): ([Place], FeedPosition) = ([], .start)
      while case let page = try await office.store.events(after: position, of: "shop", limit: limit),
        let last = page.last
      {
        #expect(page.count == min(limit, written.count - read.count))
        read += try page.map { entry in
          let event = try entry.event.get()
          return Place(complaint: event.complaint, version: event.version)
        }
        #expect(last.position.rawValue == Int64(read.count))
        position = last.position
      }
      #expect(read == written, "\(limit)")
    }
  }
}
