public import BusinessTime

/// Why a command about a clock is not possible.
@nonexhaustive
public enum ClockObjection: Error, Hashable, Sendable {
  /// The complaint has no clock of that name.
  case noSuchClock(ClockName)
  /// The clock's cycle has ended.
  case notRunning(ClockName)
  /// Nothing may pause the clock.
  case notPausable(ClockName)
  /// The clock was paused for as long as it may be.
  case pauseUsedUp(ClockName)
  /// The clock does not stand still.
  case notPaused(ClockName)
  /// The clock stands still because of what the complaint is like, not by a command.
  case notHeld(ClockName)
  /// The service level may not be extended.
  case notExtensible(ClockName)
  /// The extension is no length that could be added.
  case notALength(ClockName, Period)
  /// The extension is of another unit than what is promised.
  case otherUnit(ClockName, promised: Period)
  /// The clock was extended as often as it may be.
  case extendedTooOften(ClockName, limit: Int)
  /// All extensions together would come to more than is allowed.
  case extensionTooLong(ClockName, limit: Period)
  /// The clock has no breach to be corrected.
  case noBreach(ClockName)
  /// The breach was corrected before.
  case alreadyCorrected(ClockName)
}

extension ClockObjection {
  /// The clock that is meant.
  public var clock: ClockName {
    switch self {
    case .noSuchClock(let clock), .notRunning(let clock), .notPausable(let clock),
      .pauseUsedUp(let clock), .notPaused(let clock), .notHeld(let clock),
      .notExtensible(let clock), .notALength(let clock, _), .otherUnit(let clock, _),
      .extendedTooOften(let clock, _),
      .extensionTooLong(let clock, _), .noBreach(let clock), .alreadyCorrected(let clock):
      clock
    }
  }

  /// A stable name for programs.
  public var code: String {
    switch self {
    case .noSuchClock: "noSuchClock"
    case .notRunning: "notRunning"
    case .notPausable: "notPausable"
    case .pauseUsedUp: "pauseUsedUp"
    case .notPaused: "notPaused"
    case .notHeld: "notHeld"
    case .notExtensible: "notExtensible"
    case .notALength: "notALength"
    case .otherUnit: "otherUnit"
    case .extendedTooOften: "extendedTooOften"
    case .extensionTooLong: "extensionTooLong"
    case .noBreach: "noBreach"
    case .alreadyCorrected: "alreadyCorrected"
    }
  }

  /// The objection as a sentence for people; the clock appears by its name in the playbook.
  public func text(in language: DisplayLanguage) -> String {
    switch language {
    case .english: "The clock \"\(clock)\" \(english)."
    case .chinese: "计时“\(clock)”\(chinese)。"
    }
  }

  private var english: String {
    switch self {
    case .noSuchClock: "does not exist on this complaint"
    case .notRunning: "has ended"
    case .notPausable: "may not be paused"
    case .pauseUsedUp: "was paused for as long as it may be"
    case .notPaused: "is not paused"
    case .notHeld: "is paused by what the complaint waits for; end the waiting instead"
    case .notExtensible: "may not be extended"
    case .notALength(_, let more): "cannot be extended by \(more)"
    case .otherUnit(_, let promised):
      "promises \(promised); an extension has to be of the same unit"
    case .extendedTooOften(_, let limit):
      "may be extended no more than \(limit) time\(limit == 1 ? "" : "s")"
    case .extensionTooLong(_, let limit): "may be extended by no more than \(limit) in all"
    case .noBreach: "has no recorded breach"
    case .alreadyCorrected: "has a breach that was corrected already"
    }
  }

  private var chinese: String {
    switch self {
    case .noSuchClock: "在本投诉中不存在"
    case .notRunning: "已结束"
    case .notPausable: "不允许暂停"
    case .pauseUsedUp: "的暂停时间已用完"
    case .notPaused: "未暂停"
    case .notHeld: "因投诉处于等待状态而暂停，请先结束等待"
    case .notExtensible: "不允许延长"
    case .notALength(_, let more): "不能延长 \(more)"
    case .otherUnit(_, let promised): "的承诺为 \(promised)，延长须使用相同单位"
    case .extendedTooOften(_, let limit): "最多只能延长\(limit)次"
    case .extensionTooLong(_, let limit): "累计延长不得超过 \(limit)"
    case .noBreach: "没有超时记录"
    case .alreadyCorrected: "的超时记录已更正"
    }
  }
}
