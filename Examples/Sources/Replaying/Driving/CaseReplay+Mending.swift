import BusinessTime
import ComplaintDesk
import ComplaintModel

/// What the lifecycle refuses, and the log tells all the same.
extension CaseReplay {
  /// Tries a case out without keeping anything, and puts an irregular move in place of each step that is
  /// refused; one that leads nowhere is left out.
  ///
  /// - Returns: The steps that were refused, with the first reason of each.
  func mend(_ logged: inout LoggedCase) -> [Mending] {
    var mendings: [Mending] = []
    while let (index, reason) = refusedStep(of: logged) {
      let step = logged.steps[index]
      mendings.append(Mending(step: step, reason: reason))
      if let stage = step.stage, !isThere(stage, before: index, in: logged) {
        logged.steps[index].command = .adoptMove(to: stage)
      } else {
        logged.steps.remove(at: index)
      }
    }
    return mendings
  }

  /// Whether the step before was one to the same stage that had to be mended too.
  private func isThere(_ stage: Stage, before index: Int, in logged: LoggedCase) -> Bool {
    if logged.steps[index].command.deed == .adoptMove(to: stage) { return true }
    return index > 0 && logged.steps[index - 1].command.deed == .adoptMove(to: stage)
  }

  /// The first step that is refused, from 0.
  private func refusedStep(of logged: LoggedCase) -> (index: Int, reason: Refusal.Reason)? {
    var context = DecisionContext(
      command: id(of: logged), actor: actor, now: clock.now, playbook: playbook)
    context.unknown = Set(playbook.outsideFacts)
    context.reportingLines = ReportingLines()
    do throws(Refusal) {
      _ = try Complaint.adopt(
        .adopt(Complaint.Adoption(logged.intake, from: logged.source), at: logged.stage),
        then: logged.steps.map { $0.command.occurred(at: $0.at) },
        as: complaintID(of: logged),
        of: Self.tenant, in: context)
      return nil
    } catch {
      guard case .adoptedStep(let number, let reason)? = error.reasons.first else { return nil }
      return (number - 1, reason)
    }
  }
}
