"""The words of the chosen language; for English only the plurals ("1 entry", "2 entries"), in a .qm like any other."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from peercompanion import paths
from peercompanion.ui.wording.at_the_door import forget_words

ENGLISH = ("en_GB", "en_US", "en_IE", "en_AU", "en_NZ", "en_CA", "en_IN", "en_ZA")
"""One language so far; what is chosen among these is how dates, times and lists are written."""

PSEUDO = {"en-XA": "en_GB", "en-XB": "en_GB", "ar-XB": "en_GB"}
"""Pseudo-languages, and how they write dates and numbers: the same everywhere, whatever the system speaks."""


def install(app: QGuiApplication, language: str = "") -> None:
    """``language`` "" follows the system; a pseudo-language goes by its own name. Where there is no translation, the
    English plurals alone are used. Can be called again: what is built afterwards speaks the new language.
    """
    QLocale.setDefault(_locale(language))
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    app.installTranslator(_pseudo_language(app, language) if language in PSEUDO else _translation(app))
    forget_words()
    app.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # Qt asks the translation which way it runs


def languages() -> list[tuple[str, str]]:
    """What can be chosen, for a ``Combo``: (what ``install`` takes, its name). The first follows the system."""
    known = sorted(((name, _name(QLocale(name))) for name in ENGLISH), key=lambda choice: choice[1].casefold())
    return [("", QCoreApplication.translate("translation", "As on this computer")), *known]


def _locale(language: str) -> QLocale:
    return QLocale(PSEUDO.get(language, language)) if language else fitting(QLocale.system())


def fitting(system: QLocale) -> QLocale:
    """Where the system speaks what we do not: English, with the clock and the week of the system's country.

    A date in another language in the middle of an English sentence would be read to nobody's liking.
    """
    spoken = system.language() in (QLocale.Language.C, QLocale.Language.English) or _file(system).is_file()
    return system if spoken else QLocale(QLocale.Language.English, system.territory())


def _file(locale: QLocale) -> Path:
    return paths.resource(f"i18n/{locale.name().split('_')[0]}.qm")


def _name(locale: QLocale) -> str:
    return f"{QLocale.languageToString(locale.language())} ({locale.nativeTerritoryName()})"


def _translation(app: QCoreApplication) -> QTranslator:
    translator = QTranslator(app)
    for locale in (QLocale(), QLocale(QLocale.Language.English)):
        if _file(locale).is_file() and translator.load(str(_file(locale))):
            break
    return translator


def _pseudo_language(app: QCoreApplication, name: str) -> QTranslator:
    from peercompanion.ui.pseudo_language import PseudoLanguage  # only those who look for it pay for it

    return PseudoLanguage(_translation(app), name, app)
