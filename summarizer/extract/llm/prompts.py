"""Prompts: versioned files, filled with the article as data that can't become instructions."""

from __future__ import annotations

import hashlib
import importlib.resources
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from summarizer.exceptions import PromptError
from summarizer.extract.wire import WIRE_LISTS, WireList, WireVersion

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = [
    "AGAIN_PROMPT",
    "CONFIRM_PROMPT",
    "DEFAULT_PROMPT",
    "EDIT_PROMPT",
    "JUDGE_PROMPT",
    "LANGUAGE_PROMPT",
    "MATCH_PROMPT",
    "STATEMENT_PROMPT",
    "Example",
    "Message",
    "Prompt",
    "as_data",
    "fence_name",
    "load_prompt",
    "prompts_folder",
]

Message = dict[str, str]

DEFAULT_PROMPT: Final = "extract-2"
JUDGE_PROMPT: Final = "judge-1"
EDIT_PROMPT: Final = "edit-2"
MATCH_PROMPT: Final = "match-3"
CONFIRM_PROMPT: Final = "confirm-2"
AGAIN_PROMPT: Final = "again-1"
STATEMENT_PROMPT: Final = "statement-1"
LANGUAGE_PROMPT: Final = "language-1"

# Prompts that ask for the first version of the wire schema.
_FIRST_VERSION: Final = frozenset(("extract-1",))
_INSTRUCTIONS: Final = "instructions.j2"
_ARTICLE: Final = "article.j2"
# A prompt's own templates, by the first part of its name.
_TEMPLATES: Final = {
    "extract": frozenset({_INSTRUCTIONS, _ARTICLE}),
    "again": frozenset({"again.j2"}),
    "language": frozenset({"language.j2", "reminder.j2"}),
    "judge": frozenset({_INSTRUCTIONS, "pair.j2", "pairs.j2"}),
    "match": frozenset({_INSTRUCTIONS, "statement.j2", "statements.j2"}),
    "confirm": frozenset({_INSTRUCTIONS, "fact.j2", "pair.j2", "entries.j2"}),
    "edit": frozenset({_INSTRUCTIONS, "heading.j2", "line.j2", "lines.j2"}),
    "statement": frozenset({_INSTRUCTIONS, "passages.j2"}),
}
_EXAMPLE: Final = re.compile(r"(example-\d+)\.txt")

# Chat templates are filled on the server, where a token such as <|im_end|> inside the article would end the
# article's turn. A word joiner after the first character takes that power away; anchoring skips it.
_CONTROL_TOKEN: Final = re.compile(
    r"<\|[^|>\s]{1,40}\|?>|<(?=/?(?:s|think|start_of_turn|end_of_turn|bos|eos|pad|unk)>)|\[(?=/?INST\])"
)
_WORD_JOINER: Final = "\u2060"

# A straight mark copied into a JSON string without its backslash ends the string, and small models forget it:
# one seed's answer went astray at its first straight mark. Anchoring takes straight and curly marks alike.
_OPENING_MARK: Final = re.compile(r'(?:(?<=[\s(\[‘“—–-])|\A)"(?=\S)')


@dataclass(frozen=True, slots=True)
class Example:
    """An invented article and the right answer for it, as parsed JSON."""

    article: str
    answer: dict[str, Any]


@dataclass(frozen=True)
class Prompt:
    """One version of a prompt: its name and the text of its files by file name."""

    name: str
    files: Mapping[str, str]

    @cached_property
    def hash(self) -> str:
        """The first 12 hexadecimal digits of the SHA-256 over the files' names and texts."""
        digest = hashlib.sha256()
        for name in sorted(self.files):
            digest.update(f"{name}\0{self.files[name]}\0".encode())
        return digest.hexdigest()[:12]

    @property
    def label(self) -> str:
        """`name@hash`, as the JSON names the prompt."""
        return f"{self.name}@{self.hash}"

    @property
    def wire(self) -> WireVersion:
        """The version of the wire schema that it asks for."""
        return 1 if self.name in _FIRST_VERSION else 2

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """The worked examples, in the order they are shown."""
        names = sorted(found[1] for file in self.files if (found := _EXAMPLE.fullmatch(file)))
        try:
            return tuple(Example(self.files[f"{n}.txt"], json.loads(self.files[f"{n}.json"])) for n in names)
        except (KeyError, ValueError) as error:
            raise PromptError(
                f"An example of the prompt {self.name} has no right answer beside it ({error}); "
                "correct its file or reinstall summarizer."
            ) from error

    def messages(
        self, article: str, schema: str | None = None, lists: Collection[WireList] = WIRE_LISTS
    ) -> list[Message]:
        """The conversation that asks for the items of `article`: fixed parts first, the article last.

        Args:
            article: the text to read, put between fences that nothing in it can close.
            schema: the JSON Schema to write into the instructions, where the server can't enforce it.
            lists: what to ask for.
        """
        system = self.filled(_INSTRUCTIONS, {"schema": schema, "lists": lists})
        messages = [{"role": "system", "content": system}]
        for example in self.examples:
            asked = {name: items for name, items in example.answer.items() if name in lists}
            answer = json.dumps(asked, ensure_ascii=False, separators=(",", ":"))
            messages.append({"role": "user", "content": self._fenced(example.article)})
            messages.append({"role": "assistant", "content": answer})
        return [*messages, {"role": "user", "content": self._fenced(article)}]

    def _fenced(self, article: str) -> str:
        text = as_data(article)
        return self.filled(_ARTICLE, {"fence": fence_name(text), "article": text})

    def filled(self, file: str, variables: Mapping[str, object]) -> str:
        """One of its templates, filled; PromptError where its variables aren't exactly those given."""
        return fill(f"{self.name}/{file}", self.files[file], variables)


def fill(name: str, template: str, variables: Mapping[str, object]) -> str:
    """Fill a template; PromptError where it is broken, or its variables aren't exactly those given."""
    from jinja2 import TemplateError  # noqa: PLC0415 - 0.1 s to load

    try:
        compiled, wanted = _compiled(template)
        if wanted != variables.keys():
            raise PromptError(
                f"The prompt {name} takes the variables {_listed(wanted)} but is given {_listed(variables)}; "
                "correct the prompt file or reinstall summarizer."
            )
        return compiled.render(variables)
    except TemplateError as error:
        raise PromptError(f"The prompt {name} can't be filled: {error}; correct the prompt file.") from error


@lru_cache
def _compiled(template: str) -> tuple[Template, frozenset[str]]:
    """The template, ready to be filled, and the names of its variables; it takes 3 ms to make."""
    from jinja2 import Environment, StrictUndefined, meta  # noqa: PLC0415 - 0.1 s to load

    environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)
    wanted = meta.find_undeclared_variables(environment.parse(template))
    return environment.from_string(template), frozenset(wanted)


def _listed(names: object) -> str:
    return ", ".join(sorted(names)) or "none"  # type: ignore[call-overload]


def fence_name(text: str, what: str = "article") -> str:
    """A name for the fence around `text` that doesn't stand in it; the same text gives the same name.

    It begins with `what`; the rest is drawn from the text's own hash, so that whoever writes the text
    can't put its closing fence inside.
    """
    seed = text
    while True:
        name = f"{what}-{hashlib.sha256(seed.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
        if name not in text:
            return name
        seed += name


def as_data(text: str) -> str:
    """The text as the model gets to see it: nothing that steers a chat template, no straight double mark.

    Both changes are ones that anchoring undoes, so that words copied from it are words of the article.
    """
    inert = _CONTROL_TOKEN.sub(lambda found: found[0][0] + _WORD_JOINER + found[0][1:], text.strip())
    return _OPENING_MARK.sub("“", inert).replace('"', "”")


def prompts_folder() -> Traversable:
    """The folder that holds the prompts: inside the installed package, or beside it in a checkout."""
    packaged = importlib.resources.files("summarizer") / "prompts"
    if packaged.is_dir():
        return packaged
    checkout = Path(__file__).parents[3] / "prompts"
    if checkout.is_dir():
        return checkout
    raise PromptError("The prompt files aren't installed; install summarizer again.")


@lru_cache
def load_prompt(name: str = DEFAULT_PROMPT, folder: Traversable | None = None) -> Prompt:
    """Read one version of a prompt; PromptError where it isn't whole."""
    place = (folder or prompts_folder()) / name
    try:
        files = {file.name: file.read_text(encoding="utf-8") for file in place.iterdir() if file.is_file()}
    except OSError as error:
        raise PromptError(f"The prompt {name} can't be read; install summarizer again.") from error
    if missing := _TEMPLATES.get(name.partition("-")[0], _TEMPLATES["extract"]) - files.keys():
        raise PromptError(f"The prompt {name} lacks {', '.join(sorted(missing))}; install summarizer again.")
    return Prompt(name, files)
