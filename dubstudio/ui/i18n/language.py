"""The language of the window: its translations, ours and those of Qt, and its font. Must not know what is shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from dubstudio.base import paths
from dubstudio.base.errors import ToolError
from dubstudio.ui import fonts

LANGUAGES = ("en", "zh")
_LOCALES = {"en": "en", "zh": "zh_CN"}
_NAME = "dubstudio-translator"


def of_system() -> str:
    """The window's language on this system: Chinese where the user reads Chinese first, else English."""
    preferred = QLocale.system().uiLanguages()
    return "zh" if preferred and preferred[0].lower().startswith("zh") else "en"


def chosen(setting: str) -> str:
    """The language that the setting `LANGUAGE` means here: en or zh."""
    return setting if setting in LANGUAGES else of_system()


def in_use(app: QCoreApplication) -> str:
    """The language last installed; English before that."""
    return str(app.property("language") or "en")


def use(app: QCoreApplication, setting: str) -> str:
    """Speak a language from now on. What has been shown stays as it is: widgets are to be made anew.

    Args:
        app: The application.
        setting: Value of the setting `LANGUAGE`.

    Returns:
        The language: en or zh.

    Raises:
        ToolError: Our own translations are missing: the installation is incomplete.
    """
    language = chosen(setting)
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    locale = _LOCALES[language]
    QLocale.setDefault(QLocale(locale))
    if language != "en":
        # Where Qt's own are missing (a system's build), its dialogs stay English; that is no reason not to start.
        _install(app, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{locale}")
    folder = paths.resource("translations")
    if not _install(app, str(folder), f"dubstudio_{locale}"):
        raise ToolError(
            f"The program's own file translations/dubstudio_{locale}.qm is damaged.", remedy="Install DubStudio again."
        )
    app.setProperty("language", language)
    if isinstance(app, QApplication):
        app.setFont(fonts.sans(language=language))
    return language


def _install(app: QCoreApplication, folder: str, name: str) -> bool:
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    return translator.load(name, folder) and app.installTranslator(translator)
