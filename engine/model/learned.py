"""What a model learned from, as its card tells: its own files, and those of the models before it.

A card names files and never says where they lie. Cards of older models, or of others' making, may
tell less; nothing in them is trusted.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

MOST_NAMED = 20_000  # Files with names in one card; of all others it keeps the hashes.
TRAINED_ON, BEFORE, STARTED_FROM = "trained_on", "models_before", "started_from"
_HEX = 32  # Characters of a content's hash.
_OWN_MODEL = "a model of one's own"

Card = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a model learned from.

    Attributes:
        file: Its name without its folders; empty where only its content is known.
        sha256: Of its bytes; empty where they could not be read any more.
        content: The hash by which the library knows it; empty in models of an older Lento.
        consent: True where somebody had said that it may be learned from, None where nobody had
            said anything.
    """

    file: str
    sha256: str
    content: str = ""
    consent: bool | None = None


@dataclass(frozen=True, slots=True)
class ModelBefore:
    """A model that another went on from.

    Attributes:
        name: What it was called.
        sha256: Of its file; empty where unknown.
        sources: The files that it learned from itself.
        corpora: What else it learned from, as its card tells it: the corpora of a shipped model.
    """

    name: str
    sha256: str = ""
    sources: tuple[Source, ...] = ()
    corpora: tuple[Mapping[str, Any], ...] = ()


def sources_of(card: Card) -> tuple[Source, ...]:
    """The files that a model learned from itself, those whose names were left out at the end."""
    return tuple(_sources(card.get(TRAINED_ON)))


def models_before(card: Card) -> tuple[ModelBefore, ...]:
    """The models that a model goes back to, the nearest first; those that are known."""
    told = card.get(BEFORE)
    return tuple(_model_before(one) for one in _mappings(told))


def learned_from(card: Card) -> tuple[Source, ...]:
    """All files that have left a trace in a model: its own, and those of the models before it."""
    own = dict.fromkeys(sources_of(card))
    for model in models_before(card):
        own.update(dict.fromkeys(model.sources))
    return tuple(own)


def withdrawn(card: Card, consents: Mapping[str, bool]) -> tuple[Source, ...]:
    """The files that may not be learned from any more and have left a trace in a model.

    Args:
        card: The model's.
        consents: What has been said of contents since, as the library keeps it.
    """
    found: dict[str, Source] = {}
    for source in learned_from(card):
        if source.content and consents.get(source.content) is False:
            found.setdefault(source.content, source)
    return tuple(found.values())


def trained_on(sources: Sequence[Source], most_named: int = MOST_NAMED) -> list[dict[str, Any]]:
    """Sources as a card keeps them; of those above most_named the content alone."""
    named = [asdict(source) for source in sources[:most_named]]
    nameless = [source.content for source in sources[most_named:]]
    if nameless:
        named.append({"file": f"and {len(nameless)} more", "contents": "".join(nameless)})
    return named


def lineage(card: Card, name: str, sha256: str) -> list[dict[str, Any]]:
    """What the card of a model keeps of the models before it, when it goes on from this one."""
    parents = (ModelBefore(name, sha256, sources_of(card), _corpora(card)), *models_before(card))
    left, kept = MOST_NAMED, []
    for model in parents:
        told = [*trained_on(model.sources, left), *map(dict, model.corpora)]
        kept.append({"name": model.name, "sha256": model.sha256, TRAINED_ON: told})
        left = max(0, left - len(model.sources))
    return kept


def without_names(card: Card) -> dict[str, Any]:
    """A card that names no file and no model of a person's own.

    Hashes stay, so that it is still known of a withdrawn file.
    """
    words = {source.file: "a file" for source in learned_from(card) if source.file}
    words |= {model.name: _OWN_MODEL for model in models_before(card) if _is_own(model)}
    told = {name: _scrubbed(value, words) for name, value in card.items()}
    if sources_of(card):
        told[TRAINED_ON] = [*_nameless(sources_of(card)), *map(dict, _corpora(card))]
    if models_before(card):
        told[BEFORE] = [_unnamed(model) for model in models_before(card)]
    return told


def _unnamed(model: ModelBefore) -> dict[str, Any]:
    sources = [*_nameless(model.sources), *map(dict, model.corpora)]
    name = _OWN_MODEL if _is_own(model) else model.name
    return {"name": name, "sha256": model.sha256, TRAINED_ON: sources}


def _is_own(model: ModelBefore) -> bool:
    return bool(model.name and model.sources)


def _nameless(sources: Sequence[Source]) -> list[dict[str, Any]]:
    named = [s for s in sources if s.file]
    told = [replace(source, file=f"file {n}") for n, source in enumerate(named, 1)]
    return trained_on([*told, *(s for s in sources if not s.file)], len(named))


def _scrubbed(value: Any, words: Mapping[str, str]) -> Any:
    """A value of a card in which no text holds what shall not be told."""
    if isinstance(value, str):
        for word in sorted(words, key=len, reverse=True):
            value = value.replace(word, words[word])
        return value
    if isinstance(value, Mapping):
        return {key: _scrubbed(one, words) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_scrubbed(one, words) for one in value]
    return value


def _sources(told: Any) -> Iterator[Source]:
    for entry in _mappings(told):
        contents = entry.get("contents")
        if isinstance(contents, str):
            starts = range(0, len(contents) - _HEX + 1, _HEX)
            yield from (Source("", "", contents[at : at + _HEX]) for at in starts)
        elif isinstance(entry.get("file"), str) and isinstance(entry.get("sha256"), str):
            content, consent = entry.get("content"), entry.get("consent")
            yield Source(
                entry["file"],
                entry["sha256"],
                content if isinstance(content, str) else "",
                consent if isinstance(consent, bool) else None,
            )


def _model_before(told: Mapping[str, Any]) -> ModelBefore:
    name, digest = told.get("name"), told.get("sha256")
    return ModelBefore(
        name if isinstance(name, str) else "",
        digest if isinstance(digest, str) else "",
        sources_of(told),
        _corpora(told),
    )


def _corpora(card: Card) -> tuple[Mapping[str, Any], ...]:
    return tuple(entry for entry in _mappings(card.get(TRAINED_ON)) if "file" not in entry)


def _mappings(told: Any) -> Iterable[Mapping[str, Any]]:
    if not isinstance(told, list | tuple):
        return ()
    return (entry for entry in told if isinstance(entry, Mapping))
