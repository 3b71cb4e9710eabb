"""The words of the chosen language; for English only the plurals ("1 entry", "2 entries"), in a .qm like any other."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from peercompanion import paths


def install(app: QCoreApplication, language: str = "") -> None:
    """``language`` "" follows the system; where there is no translation, the English plurals alone are used."""
    if language:
        QLocale.setDefault(QLocale(language))
    for name in dict.fromkeys((QLocale().name().split("_")[0], "en")):
        file = paths.resource(f"i18n/{name}.qm")
        translator = QTranslator(app)
        if file.is_file() and translator.load(str(file)):
            app.installTranslator(translator)
            return
