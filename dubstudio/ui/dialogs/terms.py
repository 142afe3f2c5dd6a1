"""The terms of a model: shown whole, and agreed to before the first byte is downloaded."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from dubstudio.base import settings
from dubstudio.studio.model_files import ModelInfo, amount
from dubstudio.ui.documents.form import FormDialog
from dubstudio.ui.preferences import Preferences
from dubstudio.weights.catalog import HUGGINGFACE, MODELSCOPE
from dubstudio.weights.download import Wish


class TermsDialog(FormDialog):
    """Asks where from, how much, and for agreement.

    Args:
        info: The model.
        preferences: Remember where from.
        parent: The dialog it belongs to.
    """

    def __init__(self, info: ModelInfo, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Download {name}").format(name=info.name))
        self.does.setText(self.tr("Download"))
        self._info, self._preferences = info, preferences
        self.terms = QPlainTextEdit(_text_of(info))
        self.terms.setReadOnly(True)
        self.terms.setProperty("grows", True)
        self.terms.setAccessibleName(self.tr("Terms"))
        self.agree = QCheckBox(self.tr("I agree to these terms (version {version})").format(version=info.terms))
        self.agree.setChecked(info.agreed)
        self.agree.toggled.connect(self._follow)
        self.place = QComboBox()
        for source, name in ((HUGGINGFACE, "Hugging Face"), (MODELSCOPE, "ModelScope")):
            self.place.addItem(name, source)
        self.place.setCurrentIndex(self.place.findData(preferences[settings.MODELS_SOURCE]))
        self.place.currentIndexChanged.connect(self._follow)
        self.mirror = QLineEdit(preferences[settings.MODELS_ENDPOINT])
        self.mirror.setPlaceholderText(self.tr("the usual address"))
        self.optional = QCheckBox(self.tr("Emotion described in words, too"))
        self.optional.setChecked(True)
        self.optional.toggled.connect(self._follow)
        self.much = QLabel()
        self.much.setProperty("role", "small")
        self.much.setWordWrap(True)
        self.add(self.tr("From"), self.place)
        self.add(self.tr("Mirror"), self.mirror)
        self.add(self.tr("With"), self.optional)
        self.add(self.tr("Size"), self.much)
        self.lay_out(below=(self.terms, self.agree))
        self.resize(620, 560)
        self._follow()

    def source(self) -> str:
        """``huggingface`` or ``modelscope``."""
        return str(self.place.currentData())

    def wish(self) -> Wish:
        """What is wanted; the place it comes from is remembered."""
        self._preferences.set(settings.MODELS_SOURCE, self.source())
        self._preferences.set(settings.MODELS_ENDPOINT, self.mirror.text().strip())
        return Wish(accept=self._info.terms, optional=self.optional.isChecked())

    def _follow(self, *_what: object) -> None:
        self.does.setEnabled(self.agree.isChecked())
        size = self._info.size if self.optional.isChecked() else self._info.least_size
        repositories = ", ".join(self._info.repositories.get(self.source(), ()))
        self.much.setText(self.tr("about {size}, from {places}").format(size=amount(size), places=repositories))


def _text_of(info: ModelInfo) -> str:
    heads = (f"{x.name} · {x.version}\n{x.url}\n\n{x.text.strip()}" for x in info.licences)
    return "\n\n———\n\n".join(heads)
