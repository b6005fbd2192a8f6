#if PostgreSQL
  import Dispatch
  import Foundation
  import Synchronization

  /// A PostgreSQL server of our own, in a temporary folder and reached by a socket there.
  ///
  /// A shell watches it: once this process has ended, however that came about, it ends the server and
  /// removes the folder.
  final class Server: Sendable {
    let folder: String
    private let shell: Mutex<Process>
    /// As long as this is open, the shell lets the server run.
    private let leash: Pipe

    private struct NotStarted: Error, CustomStringConvertible {
      let description: String
    }

    /// The one that most tests share.
    static let shared = Result { try Server() }

    /// Where the programs of a server lie.
    private static let programs: String = {
      let folder = "/usr/lib/postgresql"
      let versions = try? FileManager.default.contentsOfDirectory(atPath: folder)
      let newest = versions?.compactMap { Int($0) }.max()
      return newest.map { "\(folder)/\($0)/bin/" } ?? ""
    }()

    /// Makes a database and starts a server on it, with further settings of the server.
    init(_ settings: [String] = ["fsync=off", "full_page_writes=off"]) throws {
      folder = "/tmp/complaintkit-pg-\(UUID().uuidString.prefix(8))"
      leash = Pipe()
      let (process, output) = (Process(), Pipe())
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", Self.script, "server", folder, Self.programs] + settings
      process.standardInput = leash
      process.standardOutput = output
      try process.run()
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      shell = Mutex(process)
      guard line.hasPrefix("ready") else {
        throw NotStarted(description: "no PostgreSQL server could be started: \(line)")
      }
    }

    /// PostgreSQL refuses to be run by root: then it is run by its own user.
    private static let script = """
      folder=$1 programs=$2; shift 2
      as=(); if ((EUID == 0)); then as=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi
      mkdir -m 700 "$folder"; cd "$folder"; trap 'cd /; rm -rf "$folder"' EXIT
      echo 'se:cr@et' >password
      if ((EUID == 0)); then chown -R postgres: "$folder"; fi
      "${as[@]}" "${programs}initdb" -D "$folder/data" -U desk -A scram-sha-256 --no-sync -E UTF8 \\
        --locale=C --pwfile="$folder/password" >"$folder/initdb.log" 2>&1 ||
        { tail -n 3 "$folder/initdb.log"; exit 1; }
      start() {
        local options=(); for setting in "$@"; do options+=(-c "$setting"); done
        "${as[@]}" setsid "${programs}postgres" -D "$folder/data" -k "$folder" -c listen_addresses= \\
          -c max_connections=200 -c log_min_messages=fatal "${options[@]}" >>"$folder/log" 2>&1 &
        for ((try = 0; try < 600; try++)); do
          "${programs}pg_isready" -q -h "$folder" && return
          sleep 0.05
        done
        tail -n 3 "$folder/log"
      }
      start "$@"
      echo ready
      while read -r order; do start "$@"; echo ready; done
      kill -QUIT "$(head -n 1 "$folder/data/postmaster.pid")" 2>/dev/null
      wait
      """

    /// How it is reached, with the password that has to be nowhere else.
    var connection: String {
      "host=\(folder) user=desk password='se:cr@et' dbname=postgres"
    }

    static let password = "se:cr@et"

    /// Kills every process of the server at once.
    func kill() throws {
      let file = try String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8)
      guard let line = file.split(separator: "\n").first, let leader = Int32(line) else { return }
      // It leads a session of its own.
      Foundation.kill(-leader, SIGKILL)
    }

    /// Starts it again, after it was killed.
    func restart() throws {
      try leash.fileHandleForWriting.write(contentsOf: Data("start\n".utf8))
      let output = shell.withLock { ($0.standardOutput as? Pipe)?.fileHandleForReading }
      _ = output?.availableData
    }

    deinit {
      try? leash.fileHandleForWriting.close()
      shell.withLock { $0.waitUntilExit() }
    }
  }
#endif
