import BusinessTime
public import ComplaintDesk
public import ComplaintModel
import Synchronization

/// A channel that delivers nothing and remembers everything, and fails when it is told to.
///
/// ```swift
/// let mail = RecordingChannel(.email)
/// mail.failNext(.transient("busy"), .permanent("no such address"))
/// // …
/// #expect(mail.delivered.map(\.subject) == ["Your complaint"])
/// ```
public final class RecordingChannel: NotificationChannel {
  /// An attempt to deliver a message.
  public struct Attempt: Hashable, Sendable {
    /// The message.
    public let message: OutgoingMessage
    /// Why it failed; `nil` if it was taken over.
    public let error: DeliveryError?
  }

  /// Says what an attempt comes to, by its number counted from 1; `nil` takes the message over.
  public typealias Judgement =
    @Sendable (_ message: OutgoingMessage, _ number: Int) ->
    DeliveryError?

  private struct Watcher {
    let count: Int
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var attempts: [Attempt] = []
    var script: [DeliveryError?] = []
    var deliveries = 0
    var watchers: [Watcher] = []

    mutating func takeWatchers() -> [Watcher] {
      let ready = watchers.filter { $0.count <= deliveries }
      watchers.removeAll { $0.count <= deliveries }
      return ready
    }
  }

  /// Which way it is.
  public let channel: ContactChannel
  private let judgement: Judgement
  private let state = Guarded(State())

  /// Makes a channel.
  ///
  /// - Parameters:
  ///   - channel: Which way it is.
  ///   - judgement: What attempts come to that ``failNext(_:)`` says nothing of.
  public init(_ channel: ContactChannel, judgement: @escaping Judgement = { _, _ in nil }) {
    self.channel = channel
    self.judgement = judgement
  }

  /// Says what the next attempts come to, in order; `nil` takes a message over.
  public func failNext(_ errors: DeliveryError?...) {
    state.withLock { $0.script += errors }
  }

  /// Takes a message over, or fails as it was told to.
  public func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
    let (error, watchers) = state.withLock { state -> (DeliveryError?, [Watcher]) in
      let number = state.attempts.count + 1
      let error = state.script.isEmpty ? judgement(message, number) : state.script.removeFirst()
      state.attempts.append(Attempt(message: message, error: error))
      if error == nil { state.deliveries += 1 }
      return (error, state.takeWatchers())
    }
    for watcher in watchers { watcher.continuation.resume() }
    if let error { throw error }
  }
}

extension RecordingChannel {
  /// Every attempt so far, in order.
  public var attempts: [Attempt] { state.withLock { $0.attempts } }

  /// The messages that were taken over, in order; one that came again stands there again.
  public var delivered: [OutgoingMessage] {
    attempts.filter { $0.error == nil }.map(\.message)
  }

  /// Waits until at least so many messages have been taken over since it was made.
  public func untilDelivered(_ count: Int) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.deliveries >= count { return true }
        state.watchers.append(Watcher(count: count, continuation: continuation))
        return false
      }
      if isThere { continuation.resume() }
    }
  }
}
