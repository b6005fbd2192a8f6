#!/usr/bin/env python3
"""The rules of the house that neither the compiler nor the linter checks; fails if one is broken.

It reads text, not meaning: comments and string literals are blanked out first, code in string
interpolations stays. Regex literals with a quote in them would confuse it.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LONGEST_FUNCTION = 60

TOP_LEVEL = {
    "Package.swift", "Sources", "Tests", "Examples", "Documentation.docc",
    "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
}

# Modules that are pure: the same values in, the same values out, on any machine at any time.
PURE_MODULES = ("BusinessTime", "ComplaintModel")
IMPURE = {
    r"\bDate\(\)": "reads the clock",
    # `Date.now`, `.now` and `clock().now`, but not `context.now`: that is a value handed in.
    r"(?:^|[^\w?])(?:[A-Z]\w*)?\.now\b": "reads the clock",
    r"\b(?:Continuous|Suspending)Clock\b": "reads the clock",
    r"\bUUID\(\)": "draws randomness",
    r"\bSystemRandomNumberGenerator\b": "draws randomness",
    r"\bawait\b": "awaits",
    r"\b(?:debugP|p)rint\(": "prints",
}
# Each driver with its tests: all of it stands behind the trait that switches it on, and nothing else knows of that.
# So what compiles with all traits compiles with each of them alone, and with none.
TRAITS = {
    "SQLite": ("Sources/ComplaintSQLite", "Tests/ComplaintSQLiteTests", "Tests/SQLiteWriter"),
    "PostgreSQL": (
        "Sources/ComplaintPostgres", "Tests/ComplaintPostgresTests", "Tests/PostgresWriter"),
}
UNSAFE = {
    r"@unchecked\b": "switches a check off",
    r"\bnonisolated\(unsafe\)": "switches a check off",
    r"\btry!": "crashes instead of throwing",
    r"\bas!": "crashes instead of throwing",
    r"\bfatalError\(": "crashes instead of throwing",
}


# MARK: - Reading Swift


def code_of(text):
    """The text with comments and string literals blanked out; every offset and line stays."""
    out = list(text)
    position = 0
    # What encloses the position: ("string", closing delimiter, hashes) or ("code", open parens).
    enclosing = [["code", 0]]

    def blank(start, end):
        for index in range(start, end):
            if out[index] != "\n":
                out[index] = " "

    while position < len(text):
        if enclosing[-1][0] == "string":
            _, delimiter, hashes = enclosing[-1]
            if text.startswith("\\" + hashes + "(", position):
                length = len(hashes) + 2
                enclosing.append(["code", 1])
            elif text.startswith("\\" + hashes, position):
                length = len(hashes) + 2
            elif text.startswith(delimiter, position):
                length = len(delimiter)
                enclosing.pop()
            else:
                length = 1
            blank(position, min(position + length, len(text)))
            position += length
        elif text.startswith("//", position):
            end = text.find("\n", position)
            end = len(text) if end < 0 else end
            blank(position, end)
            position = end
        elif text.startswith("/*", position):
            end = end_of_block_comment(text, position)
            blank(position, end)
            position = end
        elif opening := re.compile(r'(#*)("""|")').match(text, position):
            hashes, quotes = opening.groups()
            enclosing.append(["string", quotes + hashes, hashes])
            blank(position, opening.end())
            position = opening.end()
        else:
            if len(enclosing) > 1:
                enclosing[-1][1] += {"(": 1, ")": -1}.get(text[position], 0)
                if enclosing[-1][1] == 0:
                    enclosing.pop()
                    blank(position, position + 1)
            position += 1
    return "".join(out)


def end_of_block_comment(text, start):
    """The offset after a block comment; in Swift they nest."""
    depth = 0
    for mark in re.compile(r"/\*|\*/").finditer(text, start):
        depth += 1 if mark.group() == "/*" else -1
        if depth == 0:
            return mark.end()
    return len(text)


def line_of(code, offset):
    return code.count("\n", 0, offset) + 1


# A declaration that may have a body, at the beginning of its line, after attributes and modifiers.
BODIED = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^)\n]*\))?\s+)*(?:[a-z]+(?:\(\w+\))?[ \t]+)*"
    r"(?:(?P<variable>var\b)|func\b|init[?!<(]|subscript\b|deinit\b)",
    re.MULTILINE,
)


def functions(code):
    """The line on which each function, initialiser or computed property begins, and its length."""
    for declaration in BODIED.finditer(code):
        start = declaration.start() + len(declaration.group()) - len(declaration.group().lstrip())
        body = body_of(code, declaration)
        if body is not None:
            first = line_of(code, start)
            yield first, line_of(code, end_of_block(code, body)) - first + 1


def body_of(code, declaration):
    """The offset of the brace that opens the declaration's body, if it has one."""
    depth = 0
    # The last character matched may be the parenthesis that opens the parameters.
    for offset in range(declaration.end() - 1, len(code)):
        character = code[offset]
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif depth == 0 and character == "{":
            return offset
        elif depth == 0 and character == "}":
            return None
        elif depth == 0 and character == "\n":
            # A stored property ends here, and so does a requirement if another one follows.
            if declaration["variable"] or BODIED.match(code, offset + 1):
                return None
    return None


def end_of_block(code, start):
    depth = 0
    for offset in range(start, len(code)):
        depth += {"{": 1, "}": -1}.get(code[offset], 0)
        if depth == 0:
            return offset
    return len(code)


# MARK: - The rules


def check_dependencies():
    """The package pulls in no other package, ever."""
    manifest = subprocess.run(
        ["swift", "package", "dump-package"], cwd=ROOT, check=True, capture_output=True, text=True)
    if dependencies := json.loads(manifest.stdout)["dependencies"]:
        yield f"Package.swift: has {len(dependencies)} package dependencies instead of none"


def check_files(paths):
    """What may lie in the repository; `paths` are those that git knows or would add."""
    for name in sorted({path.parts[0] for path in paths}):
        if name not in TOP_LEVEL and not name.startswith("."):
            yield f"{name}: does not belong at the top level"
    for path in paths:
        if path.suffix == ".csv" or ".build" in path.parts or path.name == "Package.resolved":
            yield f"{path}: does not belong in git"


def check_words(sources):
    """Neither impurity in a pure module nor a switched-off check anywhere."""
    for path, code in sources.items():
        words = UNSAFE | (IMPURE if path.parts[1] in PURE_MODULES else {})
        for number, line in enumerate(code.split("\n"), start=1):
            for pattern, fault in words.items():
                if found := re.search(pattern, line):
                    yield f"{path}:{number}: `{found.group().strip()}` {fault}"


def check_traits(paths):
    """A driver stands behind its trait, for which nobody else asks, and imports no other driver."""
    for path in paths:
        # The nested packages have traits of their own.
        if path.suffix != ".swift" or path.name == "Package.swift" or not (ROOT / path).exists():
            continue
        lines = code_of((ROOT / path).read_text()).split("\n")
        home = next(
            (trait for trait, homes in TRAITS.items() if any(map(path.is_relative_to, homes))), None)
        code = [line for line in lines if line.strip()]
        if home and (code[0].strip() != f"#if {home}" or code[-1].strip() != "#endif"):
            yield f"{path}: is not behind the trait {home} as a whole"
        for trait, homes in TRAITS.items():
            driver = pathlib.Path(homes[0]).name
            for number, line in enumerate(lines, start=1):
                if trait != home and re.search(rf"^\s*#(?:if|elseif)\b.*\b{trait}\b", line):
                    yield f"{path}:{number}: asks for the trait {trait}, which only {driver} does"
                if home and trait != home and re.search(rf"\bimport\s+(?:C{trait}|{driver})\b", line):
                    yield f"{path}:{number}: one driver imports another"


def check_functions(sources):
    """No function is longer than a screen; prints the longest one."""
    lengths = sorted(
        ((length, path, line) for path, code in sources.items() for line, length in functions(code)),
        reverse=True)
    if lengths:
        length, path, line = lengths[0]
        print(f"{len(lengths)} functions, the longest has {length} lines: {path}:{line}")
    for length, path, line in lengths:
        if length > LONGEST_FUNCTION:
            yield f"{path}:{line}: a function of {length} lines, over {LONGEST_FUNCTION}"


def check_circles(sources):
    """The folders of a module are layers: their names for each other's types form no circle."""
    declared = collections.defaultdict(set)
    own = collections.defaultdict(set)
    for path, code in sources.items():
        module, folder = path.parts[1], path.parent
        for indent, name in re.findall(
            r"^([ \t]*)(?:@\w+(?:\([^)\n]*\))?[ \t]+)*(?:[a-z]+[ \t]+)*"
            r"(?:struct|class|enum|protocol|actor|typealias)[ \t]+([A-Z]\w*)", code, re.MULTILINE):
            own[folder].add(name)
            if not indent:
                declared[module, name].add(folder)
    arrows = collections.defaultdict(dict)
    for path, code in sources.items():
        module, folder = path.parts[1], path.parent
        # A name after a dot is a member; one that the folder declares itself is its own.
        for name in set(re.findall(r"(?<![\w.])[A-Z]\w*", code)) - own[folder]:
            homes = declared.get((module, name), ())
            if len(homes) == 1:
                arrows[folder].setdefault(next(iter(homes)), f"{path} names {name}")
    for circle in circles(arrows):
        yield "folders that name each other in a circle:" + "".join(
            f"\n  {folder.name} -> {other.name}: {why}"
            for folder in circle for other, why in arrows[folder].items() if other in circle)


def circles(arrows):
    """The sets of folders that can all reach one another."""
    def reachable(start):
        seen, waiting = set(), [start]
        while waiting:
            for other in arrows.get(waiting.pop(), {}):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return seen

    reach = {folder: reachable(folder) for folder in list(arrows)}
    groups = {
        frozenset(other for other in reach[folder] if folder in reach.get(other, ()))
        for folder in reach if folder in reach[folder]
    }
    return sorted(sorted(group) for group in groups)


def main():
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True)
    paths = [pathlib.Path(name) for name in listed.stdout.split("\0") if name]
    sources = {
        path: code_of((ROOT / path).read_text())
        for path in paths
        if path.parts[0] == "Sources" and path.suffix == ".swift" and (ROOT / path).exists()
    }
    faults = [
        *check_dependencies(), *check_files(paths), *check_words(sources),
        *check_traits(paths), *check_functions(sources), *check_circles(sources),
    ]
    print("\n".join(faults) if faults else f"{len(sources)} source files keep the rules")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
