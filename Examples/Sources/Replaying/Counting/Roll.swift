import BusinessTime
import ComplaintModel

/// The cases that were replayed: what each is called, and what its source says of it.
struct Roll {
  /// One case.
  struct Entry {
    let number: String
    let verdicts: [LoggedVerdict]
  }

  private(set) var entries: [ComplaintID: Entry] = [:]
  /// The ids in the order of the source.
  private(set) var order: [ComplaintID] = []
  /// Steps that were refused and left out, by the code of the reason.
  private(set) var refusals: [String: Int] = [:]
  /// Whether somebody asked to stop before the end.
  var isInterrupted = false

  mutating func enter(_ logged: LoggedCase, as id: ComplaintID) {
    if entries.updateValue(
      Entry(number: logged.number, verdicts: logged.verdicts), forKey: id) == nil
    {
      order.append(id)
    }
  }

  mutating func refuse(_ reason: String) { refusals[reason, default: 0] += 1 }
}
