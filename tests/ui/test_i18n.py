"""Every word of the window is translated, and sentences of the packages below it are recognised."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from dubstudio.base import errors, settings
from dubstudio.project.commands import fields, lines
from dubstudio.project.edits import apply
from dubstudio.ui.actions.deed import plain
from dubstudio.ui.i18n import language
from dubstudio.ui.i18n.messages import filled, pattern_of, words
from tests.builders import build_project, build_segment

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "dubstudio" / "ui"
FOLDER = ROOT / "resources" / "translations"


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[QApplication]:
    """The application in Chinese, and in English again afterwards."""
    language.use(qapp, "zh")
    yield qapp
    language.use(qapp, "en")


def test_nothing_is_untranslated_and_everything_is_compiled() -> None:
    """What is wrong is listed; `python -m tools.translations` brings the files up to date."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.translations", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _messages(locale: str) -> Iterator[tuple[str, str, str]]:
    for context in ET.parse(FOLDER / f"dubstudio_{locale}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), "".join(translation.itertext())


def test_chinese_is_chinese() -> None:
    """What is left as it was has no words in it, or is a name or a unit."""
    same = {s for _, s, t in _messages("zh_CN") if s == t and re.search("[A-Za-z]", re.sub(r"\{\w*\}|%n", "", s))}
    assert same <= {" dB", "A/B", "M", "S", "{n} MB", "{n} kB", "{peak} · {average} dBFS", "Alt+Up", "Alt+Down"}


def test_chinese_marks_are_used() -> None:
    wrong = [
        (source, text)
        for _, source, text in _messages("zh_CN")
        if re.search(r"[\u4e00-\u9fff][,;!?](?!\w)|[\u4e00-\u9fff]\.$|[\u4e00-\u9fff]:(?!\w)", text)
    ]
    assert not [pair for pair in wrong if "时:分:秒" not in pair[1]]


def test_menus_keep_their_letters() -> None:
    lost = [(s, t) for c, s, t in _messages("zh_CN") if c == "Actions" and ("&" in s) != ("&" in t)]
    assert not lost


# Words that are shown go through `tr`.

_SHOWING = {
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription",
    "setStatusTip", "setWhatsThis", "setTitle", "setSuffix", "setPrefix", "setInformativeText", "setLabelText",
    "addAction", "addMenu", "addTab", "addItem", "showMessage", "tell", "setIconText", "setFormat", "setHeaderLabels",
    "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QToolButton", "QDockWidget",
}  # fmt: skip
_NAMES = {"DubStudio", "English", "中文", "LUFS", "dBTP"}  # names and units are the same in every language


def _literals(node: ast.expr) -> Iterator[str]:
    """The texts a value is made of, as far as they are not translated."""
    if isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        inner = [node.func.value] if isinstance(node.func, ast.Attribute) and called in {"format", "strip"} else []
        for part in inner:
            yield from _literals(part)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.Constant):
                yield str(part.value)
    elif isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
    elif isinstance(node, ast.BinOp):
        yield from (*_literals(node.left), *_literals(node.right))
    elif isinstance(node, ast.List | ast.Tuple):
        for part in node.elts:
            yield from _literals(part)


def _untranslated(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called not in _SHOWING:
            continue
        for argument in node.args:
            for text in _literals(argument):
                bare = re.sub(r"<[^>]*(?:>|$)|&\w+;", "", text)
                if re.search(r"[A-Za-z]{3,}|[\u4e00-\u9fff]", bare) and bare.strip(" ·") not in _NAMES:
                    yield f"{path.name}:{node.lineno} {called}({text!r})"


def test_words_that_are_shown_are_translated() -> None:
    found = [hit for path in sorted(UI.rglob("*.py")) for hit in _untranslated(path)]
    assert not found


def test_the_search_finds_what_it_should(tmp_path: Path) -> None:
    source = tmp_path / "shown.py"
    source.write_text(
        'a.setText("Hello")\nb.setText(self.tr("Hi there"))\nc = QLabel(f"{n} lines")\nd.setText("×")\n'
        'e.setToolTip("see " + self.tr("x"))\nf.setText(self.tr("{n} of it").format(n=1))\n'
    )
    assert [hit.split()[-1] for hit in _untranslated(source)] == ["setText('Hello')", "lines')", "')"]


def test_no_text_is_put_together_before_it_is_translated() -> None:
    wrong = []
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                given = node.args[0] if node.args else None
                if not (isinstance(given, ast.Constant) and isinstance(given.value, str)):
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert not wrong


# The language.


def test_the_language_of_the_system_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    assert language.chosen("zh") == "zh"
    assert language.chosen("en") == "en"
    assert language.chosen("system") == language.of_system()
    monkeypatch.setenv("LANGUAGE", "zh_CN")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    script = "from dubstudio.ui.i18n import language; print(language.of_system())"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "zh"


def test_switching_changes_our_words_and_those_of_qt(qapp: QApplication) -> None:
    assert language.use(qapp, "zh") == "zh"
    assert QCoreApplication.translate("Actions", "Export") == "导出"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QLocale().language() == QLocale.Language.Chinese
    assert language.in_use(qapp) == "zh"
    assert language.use(qapp, "en") == "en"
    assert QCoreApplication.translate("Actions", "Export") == "Export"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert len(qapp.findChildren(type(qapp), "dubstudio-translator")) == 0


def test_numbers_decide_between_one_and_many(qapp: QApplication) -> None:
    language.use(qapp, "en")
    translate = QCoreApplication.translate
    assert translate("FilmExport", "Without sound: %n line(s).", None, 1) == "Without sound: 1 line."
    assert translate("WelcomePage", "%n line(s)", None, 1) == "1 line"
    assert translate("WelcomePage", "%n line(s)", None, 3) == "3 lines"
    language.use(qapp, "zh")
    assert translate("WelcomePage", "%n line(s)", None, 3) == "3 句台词"
    language.use(qapp, "en")


@pytest.mark.parametrize(
    ("text", "name"),
    [("&Save as…", "Save as"), ("另存为(&A)…", "另存为"), ("帮助(&H)", "帮助"), ("Export", "Export"), ("(&)", "")],
)
def test_names_outside_of_menus(text: str, name: str) -> None:
    assert plain(text) == name


# Sentences of other packages.


def test_errors_are_translated_with_what_is_in_them(chinese: QApplication) -> None:
    error = errors.input_error(FileNotFoundError(), "film.mp4")
    assert words(error.message) == "没有文件 film.mp4。"
    assert words(error.remedy) == "请检查路径。"
    # Holes of `str.format` have no numbers.
    no_pinyin = words("“hqng2” is no pinyin: write syllables with tones, such as hang2 or háng.")
    assert no_pinyin.startswith("“hqng2”不是拼音")


def test_a_refused_edit_is_translated_down_to_the_line_it_is_about(chinese: QApplication) -> None:
    project = build_project(build_segment("seg_1", 1_000, 2_000, locked=True))
    with pytest.raises(errors.EditRefused) as refused:
        apply(project, lines.remove_segments(project, ["seg_1"]))
    assert words(refused.value.message) == "00:00:01.000 处的台词已锁定。"
    assert words(refused.value.remedy) == "请先解锁。"


def test_what_is_wrong_and_what_to_do_about_it_may_come_in_one(chinese: QApplication) -> None:
    error = errors.input_error(FileNotFoundError(), "a. b.mp4")
    assert words(str(error)) == "没有文件 a. b.mp4。请检查路径。"


def test_labels_of_edits_and_settings_are_translated(chinese: QApplication) -> None:
    project = build_project(build_segment("seg_1"))
    label = fields.lock(project, ["seg_1"]).label
    assert re.search("[\u4e00-\u9fff]", words(label)), label
    for setting in settings.DECLARED:
        if setting.listed:
            assert re.search("[\u4e00-\u9fff]", words(setting.label)), setting.label
            assert re.search("[\u4e00-\u9fff]", words(setting.help)), setting.help


def test_what_is_not_known_stays_english(chinese: QApplication) -> None:
    assert words("Nobody has ever said this.") == "Nobody has ever said this."
    assert words("") == ""
    assert words("x" * 5000) == "x" * 5000


def test_english_stays_as_it_is(qapp: QApplication) -> None:
    language.use(qapp, "en")
    for text in ("There is no file film.mp4.", "Unlock it first.", "the line at 00:00:01.000 is locked."):
        assert words(text) == text


def test_holes_may_change_places() -> None:
    assert filled("{1} of {0}", ["a", "b"]) == "b of a"
    assert filled("{0} and {7}", ["{1}"]) == "{1} and {7}"
    found = pattern_of("In {0}, {1}.").fullmatch("In a.toml, x (y) is wrong.")
    assert found is not None
    assert found.groups() == ("a.toml", "x (y) is wrong")
