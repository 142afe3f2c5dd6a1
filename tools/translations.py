"""Brings the translation files up to date with the sources, or says where they are not.

    python -m tools.translations            collect texts, keep what is translated, compile
    python -m tools.translations --check    only look; exit status 1 and a list if something is missing or out of date

Files: resources/translations/dubstudio_*.ts (to be edited with Qt Linguist or by hand), their compiled .qm, and
templates.json, by which `dubstudio.ui.i18n.messages` recognises sentences of the lower packages. English needs
translating only where a number decides between one and many: "%n line(s)" becomes "%n line" and "%n lines" here.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from tools.message_templates import templates

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "dubstudio"
FOLDER = ROOT / "resources" / "translations"
LOCALES = ("zh_CN", "en")
CONTEXT = "Core"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def main() -> int:
    """Do what the command line asks for; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, tell what is missing or out of date")
    if parser.parse_args().check:
        troubles = check()
        print("\n".join(troubles) or "translations are complete and up to date")
        return 1 if troubles else 0
    update(FOLDER)
    for locale in LOCALES:
        for trouble in missing(FOLDER / f"dubstudio_{locale}.ts"):
            print(trouble)
    return 0


def update(folder: Path) -> None:
    """Write templates, .ts and .qm in a folder anew; translations that are there are kept."""
    listed = templates(PACKAGE)
    words = json.dumps(listed, ensure_ascii=False, indent=0)
    (folder / "templates.json").write_text(words + "\n", encoding="utf-8")
    for locale in LOCALES:
        file = folder / f"dubstudio_{locale}.ts"
        known = _translated(file)
        _collect(file, locale, listed)
        tree = ET.parse(file)
        _make_plural(tree.getroot(), known)
        if locale == "en":
            _translate_english(tree.getroot())
        _write(tree.getroot(), file)
        _compile(file)


def check() -> list[str]:
    """What is not as `update` would make it, and what is not translated."""
    troubles = [trouble for locale in LOCALES for trouble in missing(FOLDER / f"dubstudio_{locale}.ts")]
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for file in FOLDER.glob("*.ts"):
            shutil.copy(file, fresh)
        update(fresh)
        for file in sorted(fresh.iterdir()):
            tracked = FOLDER / file.name
            if not tracked.exists() or tracked.read_bytes() != file.read_bytes():
                troubles.append(f"{file.name} is out of date: run python -m tools.translations")
    return troubles


def missing(file: Path) -> list[str]:
    """What is not translated, or has lost something that is to be put into it."""
    troubles = []
    for context, message in messages(ET.parse(file).getroot()):
        source, translation = message.findtext("source", ""), message.find("translation")
        where = f"{file.name}: {context}: {source!r}"
        if translation is None or translation.get("type") == "unfinished":
            troubles.append(f"{where} is not translated")
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        for form in forms:
            if not form.strip():
                troubles.append(f"{where} is not translated")
            elif holes(form) - holes(source) or (file.stem.endswith("zh_CN") and holes(source) - holes(form)):
                troubles.append(f"{where} has other holes in {form!r}")
    return troubles


def messages(root: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    """Context and element of every message."""
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def holes(text: str) -> set[str]:
    """The names of what is put into a text."""
    return set(re.findall(r"\{\w*\}|%n", text))


def _collect(file: Path, locale: str, listed: list[str]) -> None:
    """Let Qt's own tool collect the texts of the window, and those of the other packages from a list."""
    with tempfile.TemporaryDirectory() as name:
        core = Path(name) / "core.py"
        lines = [f"    QT_TRANSLATE_NOOP({CONTEXT!r}, {json.dumps(text)})," for text in listed]
        core.write_text("\n".join(["TEXTS = (", *lines, ")"]), encoding="utf-8")
        sources = sorted(str(path) for path in (PACKAGE / "ui").rglob("*.py"))
        _tool(
            "lupdate", "-silent", "-locations", "none", "-no-obsolete", "-disable-heuristic", "sametext",
            "-disable-heuristic", "similartext", "-tr-function-alias", "QT_TRANSLATE_NOOP+=T",
            "-source-language", "en", "-target-language", locale, *sources, str(core), "-ts", str(file),
        )  # fmt: skip


def _compile(file: Path) -> None:
    """A running program has the compiled file mapped into its memory: it is replaced, never written into."""
    fresh = file.with_suffix(".qm.new")
    _tool("lrelease", "-silent", str(file), "-qm", str(fresh))
    fresh.replace(file.with_suffix(".qm"))


def _translated(file: Path) -> dict[tuple[str, str], str]:
    """What texts that count are translated to in a file; in Chinese one form is all there is."""
    if not file.exists():
        return {}
    return {
        (context, message.findtext("source", "")): message.findtext("translation/numerusform", "")
        for context, message in messages(ET.parse(file).getroot())
    }


def _make_plural(root: ET.Element, known: dict[tuple[str, str], str]) -> None:
    """Let texts in tables that count have a plural: Qt's tool does not see it, and forgets their translations."""
    for context, message in messages(root):
        translation, source = message.find("translation"), message.findtext("source", "")
        if translation is None or "%n" not in source or message.get("numerus") == "yes":
            continue
        message.set("numerus", "yes")
        translation.text = None
        form = ET.SubElement(translation, "numerusform")
        form.text = known.get((context, source), "")
        if form.text:
            translation.attrib.pop("type", None)


def _translate_english(root: ET.Element) -> None:
    for _, message in messages(root):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        if message.get("numerus") != "yes":
            translation.text = source
            continue
        for form in translation.findall("numerusform"):
            translation.remove(form)
        for text in (source.replace("(s)", ""), source.replace("(s)", "s")):
            ET.SubElement(translation, "numerusform").text = text


def _write(root: ET.Element, file: Path) -> None:
    """In one order and layout, whatever wrote it before, so that a change shows as what it is."""
    root[:] = sorted(root, key=lambda context: context.findtext("name", ""))
    for context in root:
        name, *rest = context
        context[:] = [name, *sorted(rest, key=lambda m: (m.findtext("source", ""), m.findtext("comment", "")))]
    ET.indent(root, space="    ")
    file.write_text(_HEAD + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def _tool(name: str, *arguments: str) -> None:
    executable = Path(sys.executable).parent / f"pyside6-{name}"
    found = str(executable) if executable.exists() else shutil.which(f"pyside6-{name}")
    if found is None:
        sys.exit(f"pyside6-{name} is not installed; it comes with PySide6-Essentials.")
    done = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{name} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
