public import ComplaintDesk
import Synchronization

/// Several stores over the same records, as several machines have them: calls go to one after another.
///
/// A driver that keeps the laws alone and not like this remembers what others may have changed:
///
/// ```swift
/// await StoreLaws { try AlternatingStore(SQLiteStore(at: path), SQLiteStore(at: path)) }.all()
/// ```
public final class AlternatingStore<Base: ComplaintStore>: ForwardingStore {
  private let stores: [Base]
  private let calls = Atomic(0)

  /// Takes stores by turns, the first one first.
  public init(_ first: Base, _ others: Base...) { stores = [first] + others }

  /// The store whose turn it is.
  public var store: Base {
    stores[calls.wrappingAdd(1, ordering: .relaxed).oldValue % stores.count]
  }
}
