/// What kind of thing an attachment is.
///
/// Attachments are references; the things themselves lie in the content vault or with the host.
public struct EvidenceKind: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a kind of evidence from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A picture.
  public static let photo = EvidenceKind(rawValue: "photo")
  /// A contract, a receipt, a bill or a letter.
  public static let document = EvidenceKind(rawValue: "document")
  /// A recording of a call or of a conversation.
  public static let recording = EvidenceKind(rawValue: "recording")
  /// A moving picture.
  public static let video = EvidenceKind(rawValue: "video")
  /// Data of a device or a sensor.
  public static let deviceData = EvidenceKind(rawValue: "deviceData")
  /// What was written in a chat or by e-mail.
  public static let messageLog = EvidenceKind(rawValue: "messageLog")
  /// The report of a laboratory or an expert.
  public static let testReport = EvidenceKind(rawValue: "testReport")
  /// Something else.
  public static let other = EvidenceKind(rawValue: "other")

  /// The library's own kinds of evidence, the most usual ones first.
  public static let terms: [Term<EvidenceKind>] = [
    Term(.photo, "Photo", "照片"),
    Term(.document, "Document", "文件单据"),
    Term(.recording, "Sound recording", "录音"),
    Term(.video, "Video", "视频"),
    Term(.deviceData, "Device data", "设备数据"),
    Term(.messageLog, "Message log", "聊天记录"),
    Term(.testReport, "Test report", "检测报告"),
    Term(.other, "Other evidence", "其他证据"),
  ]
}
