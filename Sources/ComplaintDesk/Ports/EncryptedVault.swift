public import ComplaintModel

/// A vault that keeps what it has under keys of the host's, if it was given a cipher.
///
/// ```swift
/// let vault = SQLiteVault(in: file, cipher: OurCipher(keys: keys))
/// // Later, when the key service has a new key:
/// let rotation = try await vault.rotate("shop")
/// let keys = try await vault.keys(of: "shop")
/// if keys.sealed["2026"] == nil { try await service.destroy("2026") }
/// ```
///
/// What is encrypted is exactly what the digest of a reference covers: the salt, the media type, a zero byte
/// and the content. Readable beside the box are its length, the reference, when it was put, and the name of
/// the key. Without a cipher everything lies in plain.
///
/// Laws, each of which `CipherLaws` in ComplaintTestKit checks on any driver, beside those of
/// ``ContentVault``, which hold with a cipher as well:
///
/// - Nothing of content, media type and salt lies anywhere in plain.
/// - A cipher gets the place of an entry when it encrypts and when it decrypts it. What comes out is given to
///   nobody if it does not fit the digest of its reference: ``StoreError/Code/damaged``.
/// - Content whose key was destroyed is ``StoreError/Code/keyGone``, and content that is gone is `nil`; others
///   are read as before. A cipher that does not answer is ``StoreError/Code/unavailable``.
/// - What was put in plain before there was a cipher is read as before, and the same content has the same
///   reference.
/// - After ``rotate(_:batch:)`` nothing lies in plain or under another key than the present one, but what
///   nobody can read any more; every reference is good as before. It may be given up and called again, and go
///   on beside puts, reads and erasing.
public protocol EncryptedVault: ContentVault {
  /// Encrypts anew what lies in plain or under another key than the one that is good for it now.
  ///
  /// Entries that nobody can read stay as they are and are told. Before a key is destroyed, look at
  /// ``keys(of:)``: another process may have put something under it that was late to learn of the new one.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - batch: How many entries are written at a time at most.
  /// - Returns: What it came to.
  /// - Throws: ``StoreError``: of code ``StoreError/Code/misuse`` without a cipher; what was done until then is
  ///   kept, and the same call goes on.
  @discardableResult
  func rotate(_ tenant: TenantID, batch: Int) async throws(StoreError) -> VaultRotation

  /// Under which keys the entries of a tenant lie.
  func keys(of tenant: TenantID) async throws(StoreError) -> VaultKeys
}

extension EncryptedVault {
  /// Encrypts anew what does not lie under the key that is good for it now, 64 entries at a time.
  @discardableResult
  public func rotate(_ tenant: TenantID) async throws(StoreError) -> VaultRotation {
    try await rotate(tenant, batch: 64)
  }
}

/// What encrypting anew came to.
public struct VaultRotation: Hashable, Sendable {
  /// How many entries were encrypted anew.
  public var encrypted = 0
  /// How many lie under a key that was destroyed, and stay as they are.
  public var keyGone = 0
  /// Those that are not what was put, and stay as they are; at most a hundred are listed.
  public var damaged: [ContentReference] = []

  /// Nothing was done.
  public init() {}
}

/// Under which keys the entries of a tenant lie.
public struct VaultKeys: Hashable, Sendable {
  /// How many lie in plain.
  public var plain = 0
  /// How many lie under each key.
  public var sealed: [CipherKeyID: Int] = [:]

  /// There are none.
  public init() {}
}
