"""Build the wheel, install it into an empty environment and run `summarizer --help` from an empty folder."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
DATA = ROOT / "summarizer" / "lexicon" / "data"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(work), str(ROOT)]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        wheel = next(work.glob("*.whl"))
        with zipfile.ZipFile(wheel) as archive:
            names = archive.namelist()
        assert any(name.startswith("summarizer/prompts/") for name in names), "the wheel lacks the prompts"
        assert "summarizer/py.typed" in names, "the wheel lacks py.typed"
        words = {f"summarizer/lexicon/data/{path.name}" for path in DATA.iterdir()}
        assert words <= set(names), f"the wheel lacks {sorted(words - set(names))}"
        venv.create(work / "env", with_pip=True)
        python = work / "env" / "bin" / "python"
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
        subprocess.run(install, check=True)
        empty = work / "empty"
        empty.mkdir()
        command = [str(work / "env" / "bin" / "summarizer"), "--help"]
        answer = subprocess.run(command, cwd=empty, check=True, capture_output=True, text=True)
        assert "summarize" in answer.stdout, answer.stdout
        reads = "import summarizer.merge, summarizer.extract.rules.reader"
        subprocess.run([str(work / "env" / "bin" / "python"), "-c", reads], cwd=empty, check=True)
    print(f"{wheel.name}: builds, holds its prompts and words, and --help runs")


if __name__ == "__main__":
    main()
