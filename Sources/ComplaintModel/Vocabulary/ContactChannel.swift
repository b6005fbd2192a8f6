/// The way by which a complaint or a message travels.
///
/// A complaint comes in by one, a customer prefers some, and a message goes out by one. What
/// delivers a message is not a channel but the driver that the host has for it.
public struct ContactChannel: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a channel from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A call, or a message left on the answering machine.
  public static let phone = ContactChannel(rawValue: "phone")
  /// A form on a web site.
  public static let webForm = ContactChannel(rawValue: "webForm")
  /// An e-mail.
  public static let email = ContactChannel(rawValue: "email")
  /// A conversation with a person in a chat window or a messenger.
  public static let chat = ContactChannel(rawValue: "chat")
  /// A post, a comment or a private message on a social network.
  public static let socialMedia = ContactChannel(rawValue: "socialMedia")
  /// A letter on paper, or a fax.
  public static let letter = ContactChannel(rawValue: "letter")
  /// Said or handed over face to face, in a branch or at the door.
  public static let inPerson = ContactChannel(rawValue: "inPerson")
  /// Passed on by a public body that received it.
  public static let regulator = ContactChannel(rawValue: "regulator")
  /// Handed over by an automatic conversation that could not settle it.
  public static let chatbot = ContactChannel(rawValue: "chatbot")
  /// The organisation's own application on a telephone.
  public static let app = ContactChannel(rawValue: "app")
  /// A code on the packaging that was scanned.
  public static let packagingCode = ContactChannel(rawValue: "packagingCode")
  /// Passed on by a dealer, a marketplace or another partner.
  public static let partner = ContactChannel(rawValue: "partner")
  /// Another way, which the host does not tell apart.
  public static let other = ContactChannel(rawValue: "other")

  /// The library's own channels, the most usual ones first.
  public static let terms: [Term<ContactChannel>] = [
    Term(.phone, "Phone", "电话"),
    Term(.webForm, "Web form", "网页表单"),
    Term(.email, "E-mail", "电子邮件"),
    Term(.chat, "Chat", "在线客服"),
    Term(.socialMedia, "Social media", "社交媒体"),
    Term(.letter, "Letter", "信函"),
    Term(.inPerson, "In person", "现场来访"),
    Term(.regulator, "Regulator", "监管部门转办"),
    Term(.chatbot, "Chatbot hand-over", "智能客服转人工"),
    Term(.app, "App", "移动应用"),
    Term(.packagingCode, "Packaging code", "包装扫码"),
    Term(.partner, "Partner", "合作方转交"),
    Term(.other, "Other channel", "其他渠道"),
  ]
}
