#!/usr/bin/env python3
"""How many of the public symbols are documented; fails unless all are.

coverage.py FOLDER reads the symbol graphs in FOLDER. It counts every public symbol that is written
in Sources: types, members, cases, operators, conformances' members. What the compiler makes itself
has no place in a file and does not count. A symbol is documented if a comment stands at it; one that
it would inherit from a protocol does not count, because it says nothing about this type.
"""

import json
import pathlib
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ROOT / "Sources"


def path_of(uri):
    return pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(uri).path))


def written_symbols(graph):
    """The symbols of a graph that are written in a file of Sources, with their place."""
    for symbol in graph["symbols"]:
        if location := symbol.get("location"):
            path = path_of(location["uri"])
            if path.is_relative_to(SOURCES):
                yield symbol, path, location["position"]["line"] + 1


def is_documented(symbol, path):
    comment = symbol.get("docComment")
    if not comment or not any(line["text"].strip() for line in comment["lines"]):
        return False
    return "uri" in comment and path_of(comment["uri"]) == path


def main():
    graphs = [json.loads(file.read_text()) for file in pathlib.Path(sys.argv[1]).glob("*.json")]
    # A symbol that is written once may stand in several graphs, once for each platform or extension.
    symbols = {}
    for graph in graphs:
        for symbol, path, line in written_symbols(graph):
            symbols[symbol["identifier"]["precise"]] = (symbol, path, line)
    missing = sorted(
        (str(path.relative_to(ROOT)), line, ".".join(symbol["pathComponents"]))
        for symbol, path, line in symbols.values()
        if not is_documented(symbol, path)
    )
    for path, line, name in missing:
        print(f"{path}:{line}: {name} has no documentation")
    total = len(symbols)
    documented = total - len(missing)
    share = 100 * documented / total if total else 0
    print(f"documented {documented} of {total} public symbols ({share:.1f} %)")
    # No symbols at all means that the graphs were not made, which must not pass for full coverage.
    return 0 if total and not missing else 1


if __name__ == "__main__":
    sys.exit(main())
