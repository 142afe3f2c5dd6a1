"""Languages by the names people know them by, and a field to choose one for some lines."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from dubstudio.text.language import HAN, KANA, LANGUAGES, script_of
from dubstudio.ui import fonts
from dubstudio.ui.panels.subject import Mixed, Subject


class QuietCombo(QComboBox):
    """A field whose choice the wheel does not change: the wheel scrolls the panel it stands in."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setFixedHeight(28)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Left to the panel."""
        event.ignore()


class LanguageField(QuietCombo):
    """In which language lines are spoken. `activated` tells what the user chooses; `tag` is its tag."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("LanguageField", "Language"), parent)
        self.setToolTip(self.tr("In which language the line is spoken"))

    def show_subject(self, subject: Subject) -> None:
        """Show the language of some lines."""
        shown = subject.common(lambda line: line.language)
        project = language_name(subject.project.language)
        rows = [("", self.tr("As the project: {language}").format(language=project))]
        rows += [(tag, language_name(tag)) for tag in (*LANGUAGES, "en-GB")]
        if isinstance(shown, str) and shown not in dict(rows):
            rows.append((shown, language_name(shown)))
        if isinstance(shown, Mixed):
            rows.insert(0, (shown.value, self.tr("mixed")))
        if [(self.itemData(n), self.itemText(n)) for n in range(self.count())] != rows:
            self.clear()
            for tag, name in rows:
                self.addItem(name, tag)
        self.setCurrentIndex(self.findData(shown.value if isinstance(shown, Mixed) else shown))

    def tag(self) -> str | None:
        """The tag of the language chosen, empty for the project's; None where lines differ."""
        data = str(self.currentData())
        return None if data == Mixed.MIXED.value else data


def words_font(language: str) -> QFont:
    """The font for words of a language, whatever language the window is in."""
    font = fonts.sans(language=language)
    if not font.featureTags():
        # A font that says nothing of features takes those of the window's: narrow Chinese marks in an English window.
        font.setFeature(QFont.Tag("pwid"), 0)
    return font


def language_seen(text: str) -> str:
    """The language whose font a text needs where nobody has said which it is: by its characters."""
    scripts = {script_of(char) for char in text}
    return "ja" if KANA in scripts else "zh" if HAN in scripts else "en"


def language_name(tag: str) -> str:
    """A language as people call it; its tag where it is none of ours."""
    names = {
        "en": QCoreApplication.translate("Languages", "English"),
        "en-US": QCoreApplication.translate("Languages", "American English"),
        "en-GB": QCoreApplication.translate("Languages", "British English"),
        "zh": QCoreApplication.translate("Languages", "Chinese"),
        "ja": QCoreApplication.translate("Languages", "Japanese"),
        "es": QCoreApplication.translate("Languages", "Spanish"),
        "ar": QCoreApplication.translate("Languages", "Arabic"),
    }
    if tag in names:
        return names[tag]
    primary = tag.partition("-")[0]
    return f"{names[primary]} ({tag})" if primary in names else tag
