"""Finds the sentences that the packages below the window say to people, for translators.

Errors, findings, labels of edits and jobs, and settings are English text in the sources; what is put into them are
holes: f"There is no file {path}." is the template "There is no file {0}.". Looks at syntax only.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

LAYERS = ("base", "project", "text", "media", "speech", "timing", "mix", "files", "jobs", "weights", "studio")

_LABELLED = {
    "edit_of", "_led", "combined", "macro", "replaced", "deliver", "Edit", "Setting", "Finding", "Fault", "Job",
    "Decoded", "Unspoken", "Fact", "Check", "EngineSpec", "Difference", "ImportReport", "progress", "report",
}  # fmt: skip
"""Calls whose texts are shown, beside those that make errors."""
_SHOWN_NAMES = {"message", "remedy", "remark", "label", "help", "text", "why", "reason"}
_GIVEN = {"message", "remedy", "remark", "label", "trouble"}
_FRAGMENTS = {
    "base/settings.py", "project/kinds.py", "project/checks.py", "project/invariants.py", "files/encodings.py",
    "files/subtitles/reading.py", "text/markup.py", "text/phonemes/front_end.py", "speech/kokoro/weights.py",
    "jobs/runner.py", "studio/doctor.py", "studio/recovery.py", "studio/opening.py", "studio/subtitles_in.py",
    "studio/model_files.py",
}  # fmt: skip
"""Modules whose sentences are put together from parts: every text of two words or more is taken."""
_SENTENCE = re.compile(r"^[“\"]?(?:[A-Z{]).* .*[.!?…:]$", re.DOTALL)
_PLAIN_WORDS = re.compile(r"[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}")
_CODE = re.compile(r"[\\<>|^$=_]|\(\?|%\(|--")
_NAMES = {"ISO Media file produced by Google Inc.", "Aegisub", "Subtitle Edit", "English"}
_KEY = re.compile(r"[a-z]+(?: [a-z]+)? \{0\}")  # by which edits are merged: "text seg_1"
_HOLES = re.compile(r"\{\d+\}")


def templates(package: Path) -> list[str]:
    """All templates found in the layers of a package, in order, each once."""
    showing = error_names(package / "base" / "errors.py") | _LABELLED
    files = [path for layer in LAYERS for path in sorted((package / layer).rglob("*.py"))]
    for path in files:
        showing |= _labelling(path)
    found: set[str] = set()
    for path in files:
        found |= set(_of_file(path, path.relative_to(package).as_posix(), showing))
    return sorted(text for text in found if _worth(text))


def error_names(path: Path) -> set[str]:
    """The names of all errors that people see."""
    names = {"DubError"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef) and any(isinstance(b, ast.Name) and b.id in names for b in node.bases):
            names.add(node.name)
    return names


def _labelling(path: Path) -> set[str]:
    """The functions of a file that are given a text to be shown, by the names of what they are given."""
    functions = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.FunctionDef)]
    return {f.name for f in functions if {a.arg for a in f.args.args} & _GIVEN and not f.name.startswith("__")}


def _of_file(path: Path, name: str, showing: set[str]) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        above = parents.get(node)
        if isinstance(above, ast.JoinedStr | ast.FormattedValue | ast.Expr) or _is_logged(above):
            continue
        text = _template(node)
        if text and (_is_shown(node, parents, showing) or _reads_as_shown(text, name)):
            yield text


def _template(node: ast.AST) -> str:
    """A text with numbered holes; empty for what is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts, holes = [], 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        else:
            parts.append(f"{{{holes}}}")
            holes += 1
    return "".join(parts)


def _is_logged(above: ast.AST | None) -> bool:
    """Whether a text goes to the log, which is for us and stays English."""
    function = above.func if isinstance(above, ast.Call) else None
    return isinstance(function, ast.Attribute) and ast.unparse(function.value) in {"_log", "_logger", "logging"}


def _is_shown(node: ast.AST, parents: dict[ast.AST, ast.AST], showing: set[str]) -> bool:
    """Whether a text is given, as it is or by choice, to something that is shown."""
    above = parents.get(node)
    child: ast.AST = node
    while isinstance(above, ast.IfExp | ast.BoolOp | ast.BinOp | ast.keyword | ast.Starred | ast.Tuple):
        if isinstance(above, ast.keyword) and above.arg in _SHOWN_NAMES:
            return True
        if isinstance(above, ast.keyword) and above.arg not in ("names", None):
            return False
        child, above = above, parents.get(above)
    if not isinstance(above, ast.Call) or child is above.func:
        return False
    called = above.func.attr if isinstance(above.func, ast.Attribute) else getattr(above.func, "id", "")
    return called in showing


def _reads_as_shown(text: str, name: str) -> bool:
    if _CODE.search(_HOLES.sub("", text)) or name.startswith(("text/normalize", "text/units", "text/mandarin")):
        return False
    return bool(_SENTENCE.match(text)) or (name in _FRAGMENTS and bool(_PLAIN_WORDS.search(_HOLES.sub("x", text))))


def _worth(text: str) -> bool:
    """Whether there is a word in it to translate, and it is no name of a key or file."""
    words = _HOLES.sub("", text)
    if text in _NAMES or _KEY.fullmatch(text) or not re.search(r"[A-Za-z]{2,}", words) or text != text.strip():
        return False
    return bool(re.search(r"\s", text)) or bool(re.fullmatch(r"[A-Z][a-z]+[.…]?", text))
