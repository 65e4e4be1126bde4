"""Build the wheel, install it beside nothing but what it declares, run `summarizer --help` from an empty folder.

What it declares is linked from the environment that runs this, where pip has resolved it already.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
import zipfile
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
DATA = ROOT / "summarizer" / "lexicon" / "data"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(work), str(ROOT)]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        wheel = next(work.glob("*.whl"))
        holds_its_data(wheel)
        python = installed(wheel, work / "env")
        empty = work / "empty"
        empty.mkdir()
        command = [str(python.with_name("summarizer")), "--help"]
        answer = subprocess.run(command, cwd=empty, check=True, capture_output=True, text=True)
        assert "summarize" in answer.stdout, answer.stdout
        subprocess.run([str(python), "-c", READS], cwd=empty, check=True)
    print(f"{wheel.name}: builds, holds its prompts and words, and reads with what it declares")


READS = """
from summarizer import ReaderSettings, summarize
from pathlib import Path
Path("a.txt").write_text("The bridge is safe, Mayor Ann Halloran said on Monday.")
briefing = summarize(["a.txt"], settings=ReaderSettings(model="rules"))
assert [s.name for s in briefing.speakers] == ["Ann Halloran"], briefing.speakers
"""


def holds_its_data(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert any(name.startswith("summarizer/prompts/") for name in names), "the wheel lacks the prompts"
    assert "summarizer/py.typed" in names, "the wheel lacks py.typed"
    words = {f"summarizer/lexicon/data/{path.name}" for path in DATA.iterdir()}
    assert words <= set(names), f"the wheel lacks {sorted(words - set(names))}"


def installed(wheel: Path, folder: Path) -> Path:
    """The Python of a new environment with the wheel and what it declares; pip finds nothing missing in it."""
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(python)]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    (own,) = distributions(path=[str(site)])
    for needed in declared_by(own):
        link(needed, site)
    subprocess.run([*pip, "check"], check=True, stdout=subprocess.DEVNULL)
    return python


def declared_by(own: Distribution) -> list[Distribution]:
    """What a distribution needs without its extras, what that needs, and so on."""
    found: dict[tuple[str, str], Distribution] = {}
    open_ = [(own, "")]
    while open_:
        asking, extra = open_.pop()
        for requirement in map(Requirement, asking.requires or ()):
            if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
                continue
            for wanted in ("", *requirement.extras):
                if (requirement.name, wanted) not in found:
                    found[requirement.name, wanted] = distribution(requirement.name)
                    open_.append((found[requirement.name, wanted], wanted))
    return list({d.metadata["Name"]: d for d in found.values()}.values())


def link(needed: Distribution, site: Path) -> None:
    """Show a distribution of this environment in `site` as well."""
    for top in {file.parts[0] for file in needed.files or () if file.parts[0] != ".."}:
        at, to = Path(str(needed.locate_file(top))), site / top
        if top != "__pycache__" and at.exists() and not to.exists():
            to.symlink_to(at)


if __name__ == "__main__":
    main()
