import ComplaintDesk
import ComplaintTestKit
import OwnStore
import Testing

/// All that a host has to write to know that its own store and channel are right.
@Suite struct OwnStoreTests {
  @Test func `Our store keeps the laws`() async {
    await StoreLaws { NotebookStore() }.all()
  }

  @Test func `Our channel keeps the laws`() async {
    await ChannelLaws(to: "a@b.example", arrived: { $0.sent.map(\.key) }) { OutTray() }.all()
  }
}
