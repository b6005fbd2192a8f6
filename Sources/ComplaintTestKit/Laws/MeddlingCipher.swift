import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization

/// A cipher that writes down what it is asked, and behaves as if somebody had written into the vault.
final class MeddlingCipher: ContentCipher {
  /// What has become of the boxes meanwhile.
  enum Meddling: Sendable {
    case nothing
    /// A bit of each box is another one.
    case changed
    /// Each box lies where another one lay.
    case exchanged
    /// The cipher itself gives something that was never encrypted.
    case invented
  }

  struct State {
    var meddling = Meddling.nothing
    var encryptedAt: [ContentPlace] = []
    var decryptedAt: [ContentPlace] = []
    var boxes: [[UInt8]] = []
  }

  let inner = UnsafeCipher()
  let state = Guarded(State())

  func meddle(_ meddling: Meddling) { state.withLock { $0.meddling = meddling } }

  func key(
    of tenant: TenantID, for party: PartyID?
  ) async throws(CipherError) -> CipherKeyID { try await inner.key(of: tenant, for: party) }

  func encrypt(
    _ plain: [UInt8], under key: CipherKeyID, at place: ContentPlace
  ) async throws(CipherError) -> [UInt8] {
    let box = try await inner.encrypt(plain, under: key, at: place)
    state.withLock { state in
      state.encryptedAt.append(place)
      state.boxes.append(box)
    }
    return box
  }

  func decrypt(
    _ box: [UInt8], under key: CipherKeyID, at place: ContentPlace
  ) async throws(CipherError) -> [UInt8] {
    let (meddling, other) = state.withLock { state in
      state.decryptedAt.append(place)
      return (state.meddling, state.boxes.first { $0 != box })
    }
    var box = box
    switch meddling {
    case .nothing: break
    case .changed: box[box.count / 2] ^= 1
    case .exchanged: box = other ?? []
    case .invented:
      let content = VaultContent("Nobody ever wrote this.")
      return [UInt8](repeating: 0, count: 16) + Array("text/plain\u{0}".utf8) + content.bytes
    }
    return try await inner.decrypt(box, under: key, at: place)
  }
}
