"""Something to read while being recorded: short texts with many different sounds, about eight seconds each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dubstudio.ui import fonts
from dubstudio.ui.i18n.language import in_use
from dubstudio.ui.recorder.picker import Picker
from dubstudio.ui.theme import Theme

PROMPTS: dict[str, tuple[str, ...]] = {
    "zh": (
        "清晨的薄雾还没散去，渔船已经悄悄出了港。老船长站在船头，望着远处的灯塔，心里想着家中热腾腾的稀饭。",
        "我女儿最喜欢吃草莓和樱桃，每逢周末都要去郊外的果园。昨天下午突然下起雷阵雨，我们只好躲进小屋喝茶聊天。",
        "请问去图书馆怎么走？沿着这条街一直往前，过了红绿灯向左拐，穿过广场，那座灰色的四层楼就是。",
        "他从口袋里摸出一把生锈的钥匙，轻轻推开了那扇旧木门。屋里黑漆漆的，只听见钟摆滴答滴答地响。",
    ),
    "en": (
        (
            "Early this morning the fishing boats slipped out of the harbour. Joyce watched them vanish into the fog, "
            "wondering whether her brother would bring home a decent catch."
        ),
        (
            "Could you show me the way to the museum? Go straight ahead, cross the bridge, then turn right at the "
            "church; you'll recognise it by its yellow roof."
        ),
        (
            "We thought the treasure was hidden under the old oak, but after an hour of digging all we found was a "
            "rusty spoon, a toy giraffe and a blue glass button."
        ),
        (
            "Five judges tasted the soup. Two asked for more pepper, one sneezed loudly, and the youngest just smiled "
            "and enjoyed every single spoonful."
        ),
    ),
    "ja": (
        "朝早く、漁船が静かに港を出ていきました。霧の向こうに見える灯台の光を、おばあさんはいつまでも眺めていました。",
        "すみません、図書館へはどう行けばいいですか。この道をまっすぐ進んで、二つ目の信号を左に曲がると、すぐ右手に見えますよ。",
        "昨日の夕方、急に激しい雨が降り出したので、私たちは小さな喫茶店に飛び込んで、熱いコーヒーを飲みながら雨宿りをしました。",
        "古い木の扉をそっと開けると、部屋の中は真っ暗で、柱時計の音だけがチクタクと響き、思わず息をのんでしまった。",
    ),
}
"""Texts by language."""

_LETTERS_PX = 20
_PADDING = 16


class PromptCard(QWidget):
    """Shows a text; another one, or another language, can be chosen.

    Args:
        theme: Its colours.

    Attributes:
        text: What is to be read.
        language: In what.
        another: Shows the next text.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = 0
        self.text = ReadingText(theme)
        self.language = Picker()
        for tag, name in (("zh", "中文"), ("en", "English"), ("ja", "日本語")):  # by their own names
            self.language.addItem(name, tag)
        self.language.setAccessibleName(self.tr("Language of the text to read"))
        self.another = QPushButton(self.tr("Another text"))
        self.another.setAutoDefault(False)
        self.another.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        title = QLabel(self.tr("Read this aloud, or say what you like"))
        title.setProperty("role", "dim")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(title, 1)
        row.addWidget(self.language)
        row.addWidget(self.another)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        self.language.activated.connect(self._on_language)
        self.another.clicked.connect(self._on_another)
        app = QCoreApplication.instance()
        self.use_language(in_use(app) if app else "en")

    def use_language(self, tag: str) -> None:
        """Show the first text of a language."""
        index = self.language.findData(tag)
        self.language.setCurrentIndex(max(index, 0))
        self._index = 0
        self._show()

    def _on_language(self, _index: int) -> None:
        self._index = 0
        self._show()

    def _on_another(self) -> None:
        self._index += 1
        self._show()

    def _show(self) -> None:
        tag = str(self.language.currentData())
        texts = PROMPTS[tag]
        self.text.show_text(texts[self._index % len(texts)], tag)


class ReadingText(QWidget):
    """Large letters on a quiet ground.

    Args:
        theme: Its colours.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._text, self._language = theme, "", "en"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(132)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """What is to be read."""
        return self._text

    def show_text(self, text: str, language: str) -> None:
        """Show something else."""
        self._text, self._language = text, language
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for about four lines."""
        return QSize(520, 132)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it, smaller where it would not fit."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(colours.line)
        painter.setBrush(colours.panel)
        painter.drawRoundedRect(area, 8, 8)
        room = area.adjusted(_PADDING, _PADDING / 2, -_PADDING, -_PADDING / 2)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        for px in range(_LETTERS_PX, 11, -1):
            font = fonts.sans(px, self._language)
            needed = QFontMetricsF(font).boundingRect(room, int(flags), self._text)
            if needed.height() <= room.height():
                break
        painter.setFont(font)
        painter.setPen(colours.text)
        painter.drawText(room, int(flags), self._text)
        painter.end()
