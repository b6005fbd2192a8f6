"""Runs a command, and ends it if it takes so long that something in it must be waiting for ever.

    python3 .ci/limited.py MINUTES COMMAND...

What it says goes on as it comes. If its time is over, the tests that had begun and not ended are listed, and where the
threads of the program stand that is at work; everything that it started is ended, and the status is 124.
"""

import os
import re
import signal
import subprocess
import sys
import threading
import time

STARTED = re.compile(r'^◇ Test (?!run |case )(.+) started\.$')
ENDED = re.compile(r'^[✔✘━] Test (.+?) (?:with \d+ test cases? )?(?:passed|failed) after ')


def descendants(process):
    """The processes that one has started, and those that they have, each after the one that started it."""
    children = {}
    for name in filter(str.isdigit, os.listdir('/proc')) if os.path.isdir('/proc') else []:
        try:
            with open(f'/proc/{name}/stat', encoding='utf-8', errors='replace') as file:
                parent = int(file.read().rpartition(')')[2].split()[1])
        except (OSError, IndexError):
            continue
        children.setdefault(parent, []).append(int(name))
    found, rest = [], [process]
    while rest:
        further = children.get(rest.pop(0), [])
        found += further
        rest += further
    return found


def command_line(process):
    try:
        with open(f'/proc/{process}/cmdline', 'rb') as file:
            return file.read().replace(b'\0', b' ').decode('utf-8', 'replace').strip()
    except OSError:
        return ''


def stacks(process):
    """Where the threads of a process stand, as far as that is in files of Swift; by gdb or lldb, if one works."""
    for debugger in (
            ['gdb', '-nx', '-batch', '-p', str(process), '-ex', 'thread apply all backtrace'],
            ['lldb', '--no-lldbinit', '--batch', '-p', str(process), '-o', 'thread backtrace all']):
        try:
            told = subprocess.run(
                debugger, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                timeout=300, check=True).stdout
        except (OSError, subprocess.SubprocessError):
            continue
        return in_swift(told.decode('utf-8', 'replace').splitlines())
    return ['there is no debugger that could look at them']


def in_swift(lines):
    kept, heading = [], ''
    for line in lines:
        if re.match(r'\W*thread #?\d', line, re.IGNORECASE):
            heading = line.strip(' *')
        elif '.swift:' in line:
            kept += [heading] if heading else []
            heading = ''
            kept.append('  ' + line.strip()[-200:])
    return kept


class Limited:
    def __init__(self, minutes, command):
        self.open = {}
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.deadline = time.monotonic() + minutes * 60
        self.minutes = minutes

    def read(self):
        for line in self.process.stdout:
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
            text = line.decode('utf-8', 'replace').rstrip()
            if match := STARTED.match(text):
                self.open[match[1]] = True
            elif match := ENDED.match(text):
                self.open.pop(match[1], None)

    def run(self):
        self.reader.start()
        try:
            status = self.process.wait(self.deadline - time.monotonic())
        except subprocess.TimeoutExpired:
            status = self.give_up()
        # Somebody who was left behind may still hold the other end.
        self.reader.join(30)
        return status if status >= 0 else 128 - status

    def give_up(self):
        running = [(process, command_line(process)) for process in descendants(self.process.pid)]
        tests = [process for process, line in running if '.xctest' in line.split(' ')[0]]
        # The program of the tests, or else what was started last.
        told = stacks((tests or [process for process, _ in running[-1:]] or [self.process.pid])[0])
        for process in tests:
            end(process)
        if tests:
            # Whoever waits for it still hands on what it has said.
            self.reader.join(30)
        for process in [self.process.pid] + [process for process, _ in running]:
            end(process)
        self.reader.join(30)
        print(f'\n{" ".join(sys.argv[2:])}\nhas run for {self.minutes} minutes and was ended. These were running:')
        for process, line in running:
            print(f'  {process} {line[:160]}')
        print('Its threads:')
        for line in told:
            print('  ' + line)
        print('Had begun and not ended:')
        for name in self.open:
            print('  ' + name)
        sys.stdout.flush()
        self.process.wait()
        return 124


def end(process):
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        pass


if __name__ == '__main__':
    sys.exit(Limited(float(sys.argv[1]), sys.argv[2:]).run())
