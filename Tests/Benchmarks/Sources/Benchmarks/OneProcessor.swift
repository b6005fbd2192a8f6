import CProcessors

/// Keeps this process on one processor for a while, so that what takes turns there has the same to itself.
///
/// Whoever waits for a server again and again stays on the processor where the system put them first, and that
/// may make more of a difference than the program: in a virtual machine a bare commit took 180 µs on the
/// processor where the disk's interrupts come in, and 240 µs on the other.
enum OneProcessor {
  /// Measures something so; where it cannot be arranged, it is said and measured without.
  static func during<Value>(_ body: () async throws -> Value) async rethrows -> Value {
    let isConfined = confine_to_one_processor() == 1
    if !isConfined { print("  not on one processor, so the two may be treated unlike:") }
    defer { if isConfined { leave_one_processor() } }
    return try await body()
  }
}
