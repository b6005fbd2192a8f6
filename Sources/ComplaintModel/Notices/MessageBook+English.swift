import BusinessTime

/// The library's words in English.
extension MessageBook {
  /// To the complainant.
  static let englishLetters: [(TemplateName, MessageTemplate)] = [
    (
      .ackReceived,
      letter(
        "We have received your complaint {complaint}",
        """
        Thank you for telling us what went wrong. We received your complaint on \
        {receivedAt:date} and have recorded it under the number {complaint}.\
        {?category} It is recorded as: {category}.{/}

        We will look into it carefully and fairly, and tell you what we decide and why. If we \
        need anything from you, we will ask.{?text}

        {text}{/}

        If you would like to add something, or if it would help you to be reached in another \
        way, please let us know and give the number above.
        """, in: .english)
    ),
    (
      .infoRequest,
      letter(
        "We need your help with your complaint {complaint}",
        """
        To deal with your complaint {complaint} we need something from you.{?text}

        {text}{/}{!text} Please get in touch with us, so that we can tell you what it is.{/}

        Please give the number above when you reply. If you cannot provide it, or would like \
        help, tell us: we will see together what is possible.
        """, in: .english)
    ),
    (
      .infoReminder,
      letter(
        "A reminder about your complaint {complaint}",
        """
        Some time ago we asked you for something that we need to deal with your complaint \
        {complaint}, and we have not heard from you yet.{?text}

        {text}{/}

        {?due}Please let us have it by {due:date}. {/}If you have replied in the meantime, \
        there is nothing more for you to do. If you need more time or help, please tell us.
        """, in: .english)
    ),
    (
      .progress,
      letter(
        "How far we are with your complaint {complaint}",
        """
        We would like to tell you how far we are with your complaint {complaint}, which we \
        received on {receivedAt:date}. It now stands at: {stage}.{?text}

        {text}{/}

        We are still working on it, and will tell you as soon as there is a decision. If \
        anything has changed for you, please let us know.
        """, in: .english)
    ),
    (
      .delay,
      letter(
        "Your complaint {complaint} takes longer than planned",
        """
        We are sorry: your complaint {complaint} takes longer than we had planned.{?text}

        {text}{/}{?due}

        We now expect the next step{?clock} ({clock}){/} by {due:date}.{/}

        We know that waiting is unpleasant, and will do what we can to finish earlier. If the \
        delay causes you particular difficulty, please tell us.
        """, in: .english)
    ),
    (
      .decision,
      letter(
        "Our decision on your complaint {complaint}",
        """
        We have looked into your complaint {complaint}, which we received on \
        {receivedAt:date}.{?outcome=upheld} We find that it is justified, and we are sorry for \
        what happened.{/}{?outcome=partlyUpheld} We find that it is justified in part, and we \
        are sorry for what went wrong.{/}{?outcome=notUpheld} We have not found that it is \
        justified. We know that this is not the answer that you hoped for, and want to \
        explain it to you.{/}{?outcome=outOfScope} It is about something on which we cannot \
        decide, and we want to explain why.{/}{!outcome} We cannot take it any further\
        {?closingReason}, for this reason: {closingReason}{/}.{/}{?text}

        {text}{/}

        If you do not agree, or if something is not clear, please tell us and give the number \
        above. You may ask us to look at it again.
        """, in: .english)
    ),
    (
      .signpost,
      letter(
        "Where else you can turn with your complaint {complaint}",
        """
        If you are not content with how we have dealt with your complaint {complaint}, you may \
        turn to an independent body.{?text}

        {text}{/}{!text} Please ask us which one it is, and how to reach it.{/}{?due}

        You can do so until {due:date}.{/}

        Turning to it will not be held against you.
        """, in: .english)
    ),
    (
      .remedyDone,
      letter(
        "We have done what we promised: complaint {complaint}",
        """
        What we promised you about your complaint {complaint} has been done.{?remedy}

        {remedy}{?amount}: {amount}{/}{/}{?text}

        {text}{/}

        If anything of it has not reached you, or is not as it should be, please tell us. We \
        are sorry for the trouble that you had.
        """, in: .english)
    ),
    (
      .reviewOpened,
      letter(
        "A review of your complaint {complaint} has begun",
        """
        Your complaint {complaint} is being looked at again ({round}).{?text}

        {text}{/}

        You need not do anything now. If there is something that has not been considered, \
        please send it to us. You will be told the result and the reasons for it.
        """, in: .english)
    ),
    (
      .closed,
      letter(
        "Your complaint {complaint} is closed",
        """
        We have closed your complaint {complaint}.{?outcome} The result is: {outcome}.{/}\
        {?closingReason} The reason for closing it is: {closingReason}.{/}{?text}

        {text}{/}

        If the matter is not settled for you, please tell us and give the number above; we \
        will see whether it can be taken up again. Thank you for the time that you took.
        """, in: .english)
    ),
    (
      .survey,
      letter(
        "How did we deal with your complaint {complaint}?",
        """
        Your complaint {complaint} has come to its end. We would like to know how you found \
        the way in which we dealt with it, so that we can do better.{?text}

        {text}{/}{!text} A few words in reply to this message are enough.{/}

        You are free to answer or not. Your answer does not change anything about the result.
        """, in: .english)
    ),
  ]

  /// Inside the house.
  static let englishNotes: [(TemplateName, MessageTemplate)] = [
    (
      .assigned,
      note(
        "Complaint {complaint} is yours", "Please take over complaint {complaint}." + englishFacts,
        several: "{count} complaints are yours", "Please take over these complaints:")
    ),
    (
      .taskAssigned,
      note(
        "Task for you: {task|see complaint} ({complaint})",
        """
        There is a task for you on complaint {complaint}{?task}: {task}{/}.{?due}
        Please complete it by {due}.{/}{?text}

        {text}{/}
        """ + englishFacts, several: "{count} tasks for you",
        "There are {count} tasks for you on these complaints:")
    ),
    (
      .taskOverdue,
      note(
        "Task overdue: {task|see complaint} ({complaint})",
        """
        A task on complaint {complaint} was not completed in time{?task}: {task}{/}.{?due}
        It was due by {due}.{/}
        """ + englishFacts, several: "{count} tasks are overdue",
        "There are {count} overdue tasks on these complaints:")
    ),
    (
      .approvalRequest,
      note(
        "Your approval is asked for: complaint {complaint}",
        "A response to complaint {complaint} waits for your approval." + englishFacts,
        several: "{count} responses wait for your approval",
        "Responses to these complaints wait for your approval:")
    ),
    (
      .approvalReturn,
      note(
        "Your response came back: complaint {complaint}",
        """
        Your response to complaint {complaint} was sent back{?returnReason}. Reason: \
        {returnReason}{/}.{?text}

        {text}{/}
        """ + englishFacts, several: "{count} of your responses came back",
        "Your responses to these complaints were sent back:")
    ),
    (
      .escalationWarning,
      note(
        "Due soon: {clock} of complaint {complaint}, {due}",
        "\"{clock}\" of complaint {complaint} is due on {due}.{?stepsBefore}\n"
          + "Warnings before this one: {stepsBefore}.{/}" + englishFacts,
        several: "{count} time limits are near",
        "Time limits of these complaints are near. Please see to them:")
    ),
    (
      .escalationBreach,
      note(
        "Missed: {clock} of complaint {complaint}, due {due}",
        "\"{clock}\" of complaint {complaint} was due on {due} and has been missed."
          + "{?stepsBefore}\nWarnings that came with it: {stepsBefore}.{/}" + englishFacts,
        several: "{count} time limits have been missed",
        "Time limits of these complaints have been missed. Please see to them:")
    ),
    (
      .escalationOther,
      note(
        "Escalated to you: complaint {complaint}",
        """
        Complaint {complaint} has been escalated to you{?rung} (rung {rung}){/}. Please look \
        at it and acknowledge that.{?because}

        Why: {because}.{/}{?text}

        {text}{/}
        """ + englishFacts, several: "{count} complaints have been escalated to you",
        "These complaints have been escalated to you. Please acknowledge each:")
    ),
    (
      .delivery,
      note(
        "A message was not delivered: complaint {complaint}",
        """
        A message about complaint {complaint} that had to arrive could not be delivered. \
        Please reach the complainant in another way and record that.
        """ + englishFacts, several: "{count} messages were not delivered",
        """
        Messages about these complaints that had to arrive could not be delivered. Please \
        reach the complainants in another way:
        """)
    ),
  ]

  private static let englishFacts = """


    Stage: {stage}{?grade}
    Grade: {grade} of 5{/}{?category}
    Category: {category}{/}{?owner}
    Owner: {owner}{/}
    Received: {receivedAt}
    """
}
