import BusinessTime
import ComplaintModel
import Testing

@Suite struct LifecycleDiagramTests {
  @Test func `A lifecycle is drawn in Mermaid with English names`() throws {
    #expect(
      try Workshop.lifecycle().mermaid(in: .english) == """
        ---
        title: "Workshop"
        ---
        stateDiagram-v2
          state "Received" as stage_received
          state "Response in preparation" as stage_responding
          state "Laboratory test" as stage_lab_2etest
          state "Decision communicated" as stage_decided
          state "Closed" as stage_closed
          [*] --> stage_received: File
          stage_received --> stage_responding: Assess
          stage_received --> stage_closed: Withdraw
          stage_responding --> stage_lab_2etest: Wait for others
          stage_responding --> stage_decided: Communicate the decision [unless approval outstanding]
          stage_responding --> stage_closed: Withdraw
          stage_lab_2etest --> stage_responding: Resume
          stage_decided --> stage_closed: Close [remedies fulfilled]
          stage_closed --> stage_responding: Reopen [within the reopening window]
          stage_closed --> [*]
          classDef openPhase fill:#cfe2ff,color:#000000
          class stage_received,stage_responding openPhase
          classDef waitingPhase fill:#fff3cd,color:#000000
          class stage_lab_2etest waitingPhase
          classDef answeredPhase fill:#d1e7dd,color:#000000
          class stage_decided answeredPhase
          classDef closedPhase fill:#e2e3e5,color:#000000
          class stage_closed closedPhase

        """)
  }

  @Test func `A lifecycle is drawn in Mermaid with Chinese names`() throws {
    #expect(
      try Workshop.lifecycle().mermaid(in: .chinese) == """
        ---
        title: "Workshop"
        ---
        stateDiagram-v2
          state "已受理" as stage_received
          state "拟定答复中" as stage_responding
          state "送检" as stage_lab_2etest
          state "已告知处理决定" as stage_decided
          state "已归档" as stage_closed
          [*] --> stage_received: 受理登记
          stage_received --> stage_responding: 评估
          stage_received --> stage_closed: 撤诉
          stage_responding --> stage_lab_2etest: 等待他方
          stage_responding --> stage_decided: 告知处理决定 [除非尚待审批]
          stage_responding --> stage_closed: 撤诉
          stage_lab_2etest --> stage_responding: 恢复处理
          stage_decided --> stage_closed: 结案归档 [补救措施均已落实]
          stage_closed --> stage_responding: 重新受理 [在可重新受理期限内]
          stage_closed --> [*]
          classDef openPhase fill:#cfe2ff,color:#000000
          class stage_received,stage_responding openPhase
          classDef waitingPhase fill:#fff3cd,color:#000000
          class stage_lab_2etest waitingPhase
          classDef answeredPhase fill:#d1e7dd,color:#000000
          class stage_decided answeredPhase
          classDef closedPhase fill:#e2e3e5,color:#000000
          class stage_closed closedPhase

        """)
  }

  @Test func `A lifecycle is drawn in DOT`() throws {
    #expect(
      try Workshop.lifecycle().graphviz(in: .english) == """
        digraph "Workshop" {
          label="Workshop"; labelloc=t; rankdir=LR;
          node [shape=box, style="rounded,filled"];
          begin [shape=circle, label="", width=0.2, fillcolor=black];
          stage_received [label="Received", fillcolor="#cfe2ff"];
          stage_responding [label="Response in preparation", fillcolor="#cfe2ff"];
          stage_lab_2etest [label="Laboratory test", fillcolor="#fff3cd"];
          stage_decided [label="Decision communicated", fillcolor="#d1e7dd"];
          stage_closed [label="Closed", fillcolor="#e2e3e5", peripheries=2];
          begin -> stage_received [label="File"];
          stage_received -> stage_responding [label="Assess"];
          stage_received -> stage_closed [label="Withdraw"];
          stage_responding -> stage_lab_2etest [label="Wait for others"];
          stage_responding -> stage_decided [label="Communicate the decision [unless approval outstanding]"];
          stage_responding -> stage_closed [label="Withdraw"];
          stage_lab_2etest -> stage_responding [label="Resume"];
          stage_decided -> stage_closed [label="Close [remedies fulfilled]"];
          stage_closed -> stage_responding [label="Reopen [within the reopening window]"];
        }

        """)
  }

  /// A lifecycle whose names are full of what means something in a diagram language.
  private func odd() throws -> Lifecycle {
    let stage = Stage(rawValue: "a_b-c.d:e")
    return try Lifecycle("50 %%{x} \"\\\" & co") {
      Workshop.work
      Workshop.end
      Phase.open.stage(stage, "Say \"hi\"; #1: <b> {x} [[fork]] \\N &amp; %%\nDirection TB", "乙")
      Act.move.leads(from: .received, to: stage, as: "To \"x\": y; [q] direction LR \\l", "去")
      Act.assess.leads(from: stage, to: .responding)
    }
  }

  private func lines(of text: String, with part: String) -> [String] {
    text.split(separator: "\n").filter { $0.contains(part) }.map(String.init)
  }

  @Test func `Names cannot break a Mermaid diagram`() throws {
    let text = try odd().mermaid(in: .english)
    #expect(
      lines(of: text, with: "title") == [#"title: "50 \x25\x25{x} \"\\\" & co""#])
    #expect(
      lines(of: text, with: "Say") == [
        "  state \"Say #34;hi#34;#59; #35;1#58; #60;b#62; #123;x#125; #91;#91;fork#93;#93;"
          + " #92;N #38;amp#59; #37;#37; Direction#32;TB\" as stage_a_5fb_2dc_2ed_3ae"
      ])
    #expect(
      lines(of: text, with: "To ") == [
        "  stage_received --> stage_a_5fb_2dc_2ed_3ae: To #34;x#34;#58; y#59; [q]"
          + " direction#32;LR #92;l"
      ])
  }

  @Test func `Names cannot break a DOT graph`() throws {
    let text = try odd().graphviz(in: .english)
    #expect(
      lines(of: text, with: "digraph") == [#"digraph "50 %%{x} \"\\\" &amp; co" {"#])
    #expect(
      lines(of: text, with: "Say") == [
        #"  stage_a_5fb_2dc_2ed_3ae [label="Say \"hi\"; #1: <b> {x} [[fork]] \\N &amp;amp; %%"#
          + ##" Direction TB", fillcolor="#cfe2ff"];"##
      ])
    #expect(
      lines(of: text, with: "To ") == [
        "  stage_received -> stage_a_5fb_2dc_2ed_3ae"
          + #" [label="To \"x\": y; [q] direction LR \\l"];"#
      ])
  }

  @Test func `Moves back are drawn to where they can lead`() throws {
    let text = Lifecycle.consultation.mermaid(in: .english)
    #expect(
      lines(of: text, with: "Resume") == [
        "  stage_onComplainant --> stage_received: Record the reply, Resume",
        "  stage_onComplainant --> stage_responding: Record the reply, Resume",
      ])
    #expect(
      lines(of: text, with: "Undo").map { $0.prefix { $0 != ":" } } == [
        "  stage_closed --> stage_received", "  stage_closed --> stage_responding",
      ])
  }
}
