import BusinessTime
public import ComplaintDesk
import ComplaintModel
public import Testing

/// The laws of ``ComplaintDesk/CheckpointShelf``, each as a function that looks at any driver.
public struct ShelfLaws<Shelf: CheckpointShelf>: Sendable {
  private let examiner: Examiner<Shelf>

  /// Makes the laws for a driver.
  ///
  /// - Parameters:
  ///   - discard: Ends a shelf that is not needed any more.
  ///   - make: Makes an empty shelf.
  public init(
    discard: @escaping @Sendable (Shelf) async throws -> Void = { _ in },
    _ make: @escaping @Sendable () async throws -> Shelf
  ) {
    examiner = Examiner(make: make, discard: discard)
  }

  /// Looks at every law.
  public func all(at location: SourceLocation = #_sourceLocation) async {
    await checkpointsComeBackInOrder(at: location)
    await checkpointsOfTenantsAreApart(at: location)
  }

  private func checkpoint(_ tenant: TenantID, _ size: Int) -> SignedCheckpoint {
    let checkpoint = Checkpoint(
      of: tenant, size: size, root: .zero, at: Scenario.start + .minutes(Int64(size)),
      after: size > 1 ? ContentDigest.zero : nil)
    let signature = CheckpointSignature(key: "键", keyID: 7, bytes: [1, 2, UInt8(size)])
    return SignedCheckpoint(checkpoint, signatures: size % 2 == 0 ? [] : [signature])
  }

  /// What was kept comes back as it was, in the order in which it was kept.
  public func checkpointsComeBackInOrder(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, shelf in
      law.expect(
        "an empty shelf", try await shelf.checkpoints(of: "shelf"), is: [SignedCheckpoint]())
      let kept = (1...5).map { checkpoint("shelf", $0) }
      for checkpoint in kept { try await shelf.keep(checkpoint) }
      law.expect("the checkpoints", try await shelf.checkpoints(of: "shelf"), is: kept)
    }
  }

  /// Each tenant has its own.
  public func checkpointsOfTenantsAreApart(at location: SourceLocation = #_sourceLocation) async {
    await examiner.examine(#function, at: location) { law, shelf in
      for size in 1...3 {
        for tenant in ["shelfA", "shelfB"] as [TenantID] {
          try await shelf.keep(checkpoint(tenant, size))
        }
      }
      for tenant in ["shelfA", "shelfB"] as [TenantID] {
        law.expect(
          "the checkpoints of \(tenant)", try await shelf.checkpoints(of: tenant),
          is: (1...3).map { checkpoint(tenant, $0) })
      }
      law.expect(
        "those of nobody", try await shelf.checkpoints(of: "shelfC"), is: [SignedCheckpoint]())
    }
  }
}
