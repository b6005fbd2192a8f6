import BusinessTime
import ComplaintModel
import FuzzSupport

/// Reads events, one a line, and lets a complaint take in whatever was read.
///
/// Each is read again from its canonical bytes; the complaint that they fold to is read again from
/// its snapshot.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let events = bytes.split(separator: 0x0A).compactMap { read(Array($0)) }
  guard let first = events.first else { return 0 }
  fold(events, opening(first))
  return 0
}

/// The event, if the bytes are one.
private func read(_ bytes: [UInt8]) -> Complaint.Event? {
  do throws(CodingError) {
    let event = try Complaint.Event(decoding: bytes)
    check(event)
    return event
  } catch {
    for fault in error.faults where fault.offset.map({ (0...bytes.count).contains($0) }) != true {
      broken("a refusal names no place: \(fault)")
    }
    if error.faults.isEmpty { broken("a refusal names no fault") }
    return nil
  }
}

private func check(_ event: Complaint.Event) {
  let bytes = event.encoded()
  do throws(CodingError) {
    let again = try Complaint.Event(decoding: bytes)
    expectEqual(event, again, "an event is another one when it is read again")
    expectEqual(bytes, again.encoded(), "an event has two canonical forms")
    let reading = try Complaint.Event.tolerant(decoding: bytes)
    expectEqual(event, reading.event, "a tolerant reader reads another event")
    expectEqual([], reading.ignored, "a tolerant reader leaves something out")
  } catch {
    broken("\(String(decoding: bytes, as: UTF8.self)) is not read again: \(error)")
  }
}

/// The event if it begins a complaint, else one that does.
private func opening(_ event: Complaint.Event) -> Complaint.Event {
  if event.version == 1, (try? Complaint(opening: event)) != nil { return event }
  var opening = event
  opening.version = 1
  opening.stage = Complaint.StageEntry(.received, in: .open)
  let party = PartyID(high: 1, low: 1)
  opening.body = .filed(Intake(.phone, receivedAt: event.occurredAt, from: party))
  return opening
}

private func fold(_ events: [Complaint.Event], _ opening: Complaint.Event) {
  do {
    var complaint = try Complaint(opening: opening)
    for event in events {
      complaint.apply(event)
      expectEqual(event.version, complaint.version, "the version after an event")
    }
    let snapshot = complaint.encoded()
    let again = try Complaint(decoding: snapshot)
    expectEqual(complaint, again, "a complaint is another one when its snapshot is read")
    expectEqual(snapshot, again.encoded(), "a complaint has two snapshots")
  } catch {
    broken("a complaint cannot be folded or read again: \(error)")
  }
}
