import BusinessTime

/// The library's words in simplified Chinese.
extension MessageBook {
  /// To the complainant.
  static let chineseLetters: [(TemplateName, MessageTemplate)] = [
    (
      .ackReceived,
      letter(
        "您的投诉已受理（编号：{complaint}）",
        """
        感谢您向我们反映问题。我们已于{receivedAt:date}收到您的投诉，编号为{complaint}\
        {?category}，登记类别为“{category}”{/}。

        我们将认真、公正地调查处理，并把处理决定及理由告知您。如需您补充信息，我们会与您联系。\
        {?text}

        {text}{/}

        如您还有需要补充的情况，或希望我们以其他方式与您联系，请随时告知，并注明上述编号。
        """, in: .chinese)
    ),
    (
      .infoRequest,
      letter(
        "处理您的投诉需要您的协助（编号：{complaint}）",
        """
        为处理您的投诉（编号：{complaint}），我们需要您的协助。{?text}

        {text}{/}{!text}请与我们联系，我们将向您说明所需内容。{/}

        回复时请注明上述编号。如您无法提供，或在准备过程中需要帮助，请告知我们，我们将与您一起想办法。
        """, in: .chinese)
    ),
    (
      .infoReminder,
      letter(
        "关于您的投诉的提醒（编号：{complaint}）",
        """
        此前我们曾就您的投诉（编号：{complaint}）请您补充信息，目前尚未收到您的回复。{?text}

        {text}{/}

        {?due}请您最迟于{due:date}提供。{/}如您已经回复，请不必理会本提醒。如需更多时间或帮助，请告知我们。
        """, in: .chinese)
    ),
    (
      .progress,
      letter(
        "您的投诉处理进展（编号：{complaint}）",
        """
        现将您于{receivedAt:date}提出的投诉（编号：{complaint}）的处理进展告知如下。当前环节：{stage}。\
        {?text}

        {text}{/}

        我们仍在处理中，有了处理决定会尽快告知您。如您的情况有变化，请随时与我们联系。
        """, in: .chinese)
    ),
    (
      .delay,
      letter(
        "您的投诉处理时间需要延长（编号：{complaint}）",
        """
        非常抱歉，您的投诉（编号：{complaint}）需要比原计划更长的处理时间。{?text}

        {text}{/}{?due}

        我们预计最迟于{due:date}完成下一步工作{?clock}（{clock}）{/}。{/}

        我们理解等待给您带来的不便，并会尽力提前完成。如延期给您造成特别的困难，请告知我们。
        """, in: .chinese)
    ),
    (
      .decision,
      letter(
        "关于您的投诉的处理决定（编号：{complaint}）",
        """
        我们已认真审查您于{receivedAt:date}提出的投诉（编号：{complaint}）。\
        {?outcome=upheld}经核实，您的投诉成立，我们对此深表歉意。{/}\
        {?outcome=partlyUpheld}经核实，您的投诉部分成立，我们对其中的不足深表歉意。{/}\
        {?outcome=notUpheld}经核实，我们未能认定投诉成立。我们理解这一结果可能与您的期望不同，\
        现向您说明理由。{/}{?outcome=outOfScope}您反映的事项不属于我们可以作出决定的范围，\
        现向您说明理由。{/}{!outcome}我们无法继续处理该投诉\
        {?closingReason}，原因：{closingReason}{/}。{/}{?text}

        {text}{/}

        如您对结果有异议，或有不清楚之处，请告知我们并注明上述编号。您可以要求我们再次复核。
        """, in: .chinese)
    ),
    (
      .signpost,
      letter(
        "关于您的投诉的其他救济途径（编号：{complaint}）",
        """
        如您对我们处理您的投诉（编号：{complaint}）的方式或结果不满意，可以向独立的外部机构反映。{?text}

        {text}{/}{!text}具体机构及联系方式，请向我们咨询。{/}{?due}

        您最迟可以在{due:date}提出。{/}

        向该机构反映不会给您带来任何不利影响。
        """, in: .chinese)
    ),
    (
      .remedyDone,
      letter(
        "我们承诺的事项已经落实（编号：{complaint}）",
        """
        我们就您的投诉（编号：{complaint}）承诺的事项已经落实。{?remedy}

        {remedy}{?amount}：{amount}{/}{/}{?text}

        {text}{/}

        如您尚未收到，或有任何不符之处，请告知我们。给您带来的不便，我们深表歉意。
        """, in: .chinese)
    ),
    (
      .reviewOpened,
      letter(
        "您的投诉已启动复核（编号：{complaint}）",
        """
        您的投诉（编号：{complaint}）正在重新审查，类型为“{round}”。{?text}

        {text}{/}

        您现在无需做任何事情。如有尚未考虑到的情况，请提供给我们。复核结果及理由将告知您。
        """, in: .chinese)
    ),
    (
      .closed,
      letter(
        "您的投诉已结案（编号：{complaint}）",
        """
        您的投诉（编号：{complaint}）已结案。{?outcome}处理结果：{outcome}。{/}\
        {?closingReason}结案原因：{closingReason}。{/}{?text}

        {text}{/}

        如问题仍未解决，请告知我们并注明上述编号，我们将研究能否重新受理。感谢您付出的时间。
        """, in: .chinese)
    ),
    (
      .survey,
      letter(
        "请您评价我们对投诉的处理（编号：{complaint}）",
        """
        您的投诉（编号：{complaint}）已处理完毕。我们希望了解您对处理过程的评价，以便改进工作。{?text}

        {text}{/}{!text}您只需简单回复本消息即可。{/}

        是否回复完全自愿，您的评价不会影响处理结果。
        """, in: .chinese)
    ),
  ]

  /// Inside the house.
  static let chineseNotes: [(TemplateName, MessageTemplate)] = [
    (
      .assigned,
      note(
        "投诉{complaint}已派给您", "请接手处理投诉{complaint}。" + chineseFacts,
        several: "有{count}件投诉派给您", "请接手处理以下投诉：")
    ),
    (
      .taskAssigned,
      note(
        "您有新任务：{task|详见投诉}（{complaint}）",
        """
        投诉{complaint}有一项任务需要您完成{?task}：{task}{/}。{?due}
        请在{due}前完成。{/}{?text}

        {text}{/}
        """ + chineseFacts, several: "您有{count}项新任务", "以下投诉共有{count}项任务需要您完成：")
    ),
    (
      .taskOverdue,
      note(
        "任务逾期：{task|详见投诉}（{complaint}）",
        """
        投诉{complaint}的一项任务未按时完成{?task}：{task}{/}。{?due}
        该任务应在{due}前完成。{/}
        """ + chineseFacts, several: "{count}项任务逾期", "以下投诉共有{count}项任务逾期：")
    ),
    (
      .approvalRequest,
      note(
        "请您审批：投诉{complaint}", "投诉{complaint}的答复方案等待您审批。" + chineseFacts,
        several: "有{count}份答复等待您审批", "以下投诉的答复方案等待您审批：")
    ),
    (
      .approvalReturn,
      note(
        "您的答复被退回：投诉{complaint}",
        """
        您就投诉{complaint}提出的答复被退回{?returnReason}，原因：{returnReason}{/}。{?text}

        {text}{/}
        """ + chineseFacts, several: "您有{count}份答复被退回", "您就以下投诉提出的答复被退回：")
    ),
    (
      .escalationWarning,
      note(
        "即将到期：投诉{complaint}的“{clock}”，{due}",
        "投诉{complaint}的“{clock}”将于{due}到期。{?stepsBefore}\n此前已预警{stepsBefore}次。{/}"
          + chineseFacts,
        several: "有{count}项时限即将到期", "以下投诉的时限即将到期，请及时处理：")
    ),
    (
      .escalationBreach,
      note(
        "已超时：投诉{complaint}的“{clock}”，应于{due}完成",
        "投诉{complaint}的“{clock}”应于{due}完成，现已超时。{?stepsBefore}\n同时还有{stepsBefore}次预警。{/}"
          + chineseFacts,
        several: "有{count}项时限已超时", "以下投诉的时限已超时，请尽快处理：")
    ),
    (
      .escalationOther,
      note(
        "投诉{complaint}已升级给您",
        """
        投诉{complaint}已升级给您{?rung}（第{rung}级）{/}，请查看并确认。{?because}

        升级原因：{because}。{/}{?text}

        {text}{/}
        """ + chineseFacts, several: "有{count}件投诉已升级给您", "以下投诉已升级给您，请逐件确认：")
    ),
    (
      .delivery,
      note(
        "消息未送达：投诉{complaint}",
        "有一条关于投诉{complaint}的重要消息未能送达。请通过其他方式联系投诉人并作记录。" + chineseFacts,
        several: "有{count}条消息未送达", "关于以下投诉的重要消息未能送达，请通过其他方式联系投诉人：")
    ),
  ]

  private static let chineseFacts = """


    环节：{stage}{?grade}
    等级：{grade}（共5级）{/}{?category}
    类别：{category}{/}{?owner}
    责任人：{owner}{/}
    收到时间：{receivedAt}
    """
}
