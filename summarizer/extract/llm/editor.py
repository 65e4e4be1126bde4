"""Asks a model which lines of a composed page an editor would print, in which order and wording."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from summarizer.extract.edit_page import ShownHeading, ShownLine
from summarizer.extract.edit_wire import EditRead, edit_schema, read_edit
from summarizer.extract.llm.budget import Estimate
from summarizer.extract.llm.numbered import NumberedQuestion, on_one_line
from summarizer.extract.llm.pieces import tokens_in
from summarizer.extract.llm.prompts import EDIT_PROMPT

if TYPE_CHECKING:
    from summarizer.extract.llm.exchange import Exchange
    from summarizer.extract.llm.kept import Kept
    from summarizer.extract.llm.prompts import Prompt
    from summarizer.extract.llm.settings import LlmSettings

__all__ = ["LOOKS", "LlmEditor"]

# The page as it was composed, then as it was edited.
LOOKS: Final = 2

# A number twice, and every third line dropped with its reason or worded anew in some 25 words.
_ANSWER_PER_LINE: Final = 22
_ANSWER_FRAME: Final = 80
_FILLED: Final = 0.9
# What a page has at most: lines, their characters with the passage, its headings.
_MOST_LINES: Final = 110
_USUAL_CHARACTERS: Final = 560


class LlmEditor(NumberedQuestion):
    """Asks one model for an edit.

    Args: those of `NumberedQuestion`; without `prompt` the usual one.
    """

    _list = "lines"
    _fence = "page"
    _wanted = "edit"
    _about = "the lines of the page"
    _account = "the page to be edited"
    _schema = staticmethod(edit_schema)

    def __init__(
        self, exchange: Exchange, settings: LlmSettings, kept: Kept, prompt: Prompt | None = None
    ) -> None:
        super().__init__(exchange, settings, kept, prompt or EDIT_PROMPT)

    def fitting(self, page: Sequence[ShownLine | ShownHeading]) -> tuple[ShownLine | ShownHeading, ...]:
        """Of `page`, from its beginning, what one request has room for."""
        fixed = sum(tokens_in(message["content"]) for message in self._messages("", in_prompt=True))
        room = self._settings.context_window * _FILLED - fixed - _ANSWER_FRAME
        chosen: list[ShownLine | ShownHeading] = []
        for shown in page:
            room -= tokens_in(self._shown(shown))
            room -= _ANSWER_PER_LINE if isinstance(shown, ShownLine) else 0
            if room < 0:
                break
            chosen.append(shown)
        return tuple(chosen)

    def estimate(self) -> Estimate:
        """What both looks take at most; nothing is sent."""
        fixed = sum(len(message["content"]) for message in self._messages("", in_prompt=True))
        tokens = self._rates.prompt_tokens(fixed + _MOST_LINES * _USUAL_CHARACTERS)
        return Estimate(0, 0, LOOKS, LOOKS * tokens, LOOKS * _answer_tokens(_MOST_LINES))

    async def edit(self, page: Sequence[ShownLine | ShownHeading]) -> EditRead:
        """The model's edit of `page`, which must fit; none of it is checked.

        Raises:
            ProviderError: the server failed or said no.
            AnswerError: the answer can't be used.
            BudgetReached: the request could pass a limit of the caller's.
        """
        lines = max((s.number for s in page if isinstance(s, ShownLine)), default=0)
        heads = max((s.number or 0 for s in page if isinstance(s, ShownHeading)), default=0)
        shown = "\n".join(map(self._shown, page))
        return await self._answered(shown, _answer_tokens(lines), lambda data: read_edit(data, lines, heads))

    def _shown(self, shown: ShownLine | ShownHeading) -> str:
        words = on_one_line(shown.words)
        if isinstance(shown, ShownHeading):
            return self.prompt.filled("heading.j2", {"number": shown.number, "words": words})
        filled = {
            "number": shown.number,
            "source": on_one_line(shown.source),
            "words": words,
            "passage": None if shown.passage is None else on_one_line(shown.passage),
            "note": None if shown.note is None else on_one_line(shown.note),
        }
        return self.prompt.filled("line.j2", filled)


def _answer_tokens(lines: int) -> int:
    return _ANSWER_FRAME + lines * _ANSWER_PER_LINE
