extension ReplayCommand {
  /// What `--help` says besides the options.
  static let help = """
    The mapping says what the columns of the log mean. In short:

      {
        "title": "Service desk", "source": "service desk",
        "zone": "Europe/Lisbon",          where the log's clocks stand
        "dates": "d/M/yyyy HH:mm",        how it writes dates
        "missing": ["?"],                 what stands where nothing is known
        "number": "number",               the column with the number of the case
        "order": "sys_mod_count",         the order of records in a case, if not as they stand
        "opened": "opened_at",            the column with the instant of receipt
        "happenings": [                   what a record tells: when, and the state from then on
          {"at": "updated_at", "state": "state"},
          {"at": "closed_at", "is": "Closed", "when": {"status": ["Closed", "Done"]}}
        ],
        "states": {                       what a state means: a stage and what is done to get there
          "New": {"stage": "received"},
          "Closed": {"stage": "closed", "commands": [
            {"type": "close", "outcome": "upheld", "reason": "accepted"}]}
        },
        "category": {"column": "type"}, "channel": {"column": "via", "codes": {"Tel": "phone"}},
        "queue": "team", "place": "city", "fields": {"priority": {"column": "prio", "number": true}},
        "due": "due_date",                becomes a task that has to be done by then
        "verdicts": [                     what the log says itself, to be compared
          {"name": "made_sla", "compare": "kept", "clock": "solve", "column": "made_sla",
           "yes": ["true"], "no": ["false"], "group": "priority"}
        ]
      }

    Examples/Logs has mappings and playbooks for three public logs. The article "Replaying a log"
    explains every member, and the keys of the report.

    What was replayed into a store already is passed over, so a replay that was interrupted is run
    again by the same command.
    """
}
