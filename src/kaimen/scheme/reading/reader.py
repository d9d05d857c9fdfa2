"""One reader for all types of the scheme: plain TOML values in, typed values and every fault out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING
from difflib import get_close_matches
from fractions import Fraction
from typing import Any

from kaimen.scheme.reading import values
from kaimen.scheme.reading.finding import Fault
from kaimen.scheme.reading.lines import Path
from kaimen.scheme.shape import Either, Field, Kind, Many, Plain, Record, best_match, fields_of, is_code
from kaimen.scheme.terms.rule import Clause

LocalCheck = Callable[[Any], Iterator[Fault]]

_NOWHERE = Clause(section="?", words="?")


class Reader:
    """Reads values by their kind. `faults` gathers everything wrong; a faulty part reads as MISSING.

    `local` is asked about every dataclass that could be built; its faults hold paths inside that dataclass.
    """

    def __init__(self, local: LocalCheck) -> None:
        self.faults: list[Fault] = []
        self.local = local

    def tell(self, code: str, path: Path, **told: object) -> Any:
        self.faults.append(Fault(code, path, {name: str(value) for name, value in told.items()}))
        return MISSING

    def read(self, kind: Kind, value: Any, path: Path) -> Any:
        match kind:
            case Plain():
                return self.plain(kind, value, path)
            case Many():
                return self.many(kind, value, path)
            case Record():
                return self.record(kind.type, value, path)
            case Either():
                return self.either(kind, value, path)

    def wrong(self, path: Path, wanted: str, value: Any) -> Any:
        return self.tell("type.wrong", path, key=last_name(path), expected=wanted, got=values.got(value))

    def plain(self, kind: Plain, value: Any, path: Path) -> Any:
        if is_code(kind):
            return self.code(kind.type, value, path)
        if kind.type is Fraction:
            return self.fraction(kind, value, path)
        if type(value) is not kind.type:
            return self.wrong(path, values.expected(kind.type), value)
        if isinstance(value, str) and not value.strip():
            return self.tell("value.blank", path, key=last_name(path))
        return self.within(kind, value, path)

    def within(self, kind: Plain, value: Any, path: Path) -> Any:
        limits = kind.range
        if limits and not limits.low <= value <= limits.high:
            told = {
                "key": last_name(path),
                "value": values.shown(value),
                "low": limits.low,
                "high": limits.high,
            }
            return self.tell("number.range", path, **told)
        return value

    def fraction(self, kind: Plain, value: Any, path: Path) -> Any:
        if type(value) not in (int, float, str):
            return self.wrong(path, values.expected(kind.type), value)
        try:
            return self.within(kind, values.fraction(value), path)
        except (ValueError, ZeroDivisionError, OverflowError):
            return self.tell("share.unreadable", path, value=values.shown(value))

    def code(self, kind: Any, value: Any, path: Path) -> Any:
        codes = [str(member.value) for member in kind]
        if type(value) is not str:
            return self.wrong(path, f"{'、'.join(codes)} 之一", value)
        if value in codes:
            return kind(value)
        told = {"value": value[:40], "near": near(value, codes), "known": "、".join(codes)}
        return self.tell("choice.unknown", path, **told)

    def many(self, kind: Many, value: Any, path: Path) -> Any:
        if type(value) is not list:
            return self.wrong(path, "列表（用方括号）", value)
        read = [self.read(kind.of, item, (*path, number)) for number, item in enumerate(value)]
        return tuple(item for item in read if item is not MISSING)

    def either(self, kind: Either, value: Any, path: Path) -> Any:
        if type(value) is not dict:
            return self.wrong(path, "一组键值（用花括号）", value)
        chosen = best_match(kind, set(value))
        return self.record(chosen, value, path) if chosen else self.tell("limit.unreadable", path)

    def record(self, kind: type, value: Any, path: Path) -> Any:
        if type(value) is not dict:
            return self.wrong(path, "一组键值", value)
        known = fields_of(kind)
        self.unknown_keys(known, value, path)
        given = {field.name: self.one_field(field, value, path) for field in known}
        if MISSING in given.values():
            return MISSING
        built = kind(**given)
        self.faults.extend(Fault(f.code, path + f.path, f.values) for f in self.local(built))
        return built

    def unknown_keys(self, known: tuple[Field, ...], value: dict[str, Any], path: Path) -> None:
        names = [field.name for field in known]
        for key in value:
            if key not in names:
                told = {"key": key[:40], "near": near(key, names), "known": "、".join(names)}
                self.tell("key.unknown", (*path, key), **told)

    def one_field(self, field: Field, value: dict[str, Any], path: Path) -> Any:
        """The field's value; a fault in it reads as its default, so that the rest can still be checked."""
        if field.name not in value:
            return self.absent(field, path) if field.required else field.default
        read = self.read(field.kind, value[field.name], (*path, field.name))
        if read is MISSING and field.kind == Record(Clause):
            return _NOWHERE
        if read == () and field.required:
            self.tell("list.empty", (*path, field.name), key=field.name)
            return MISSING
        return field.default if read is MISSING else read

    def absent(self, field: Field, path: Path) -> Any:
        if field.kind == Record(Clause):
            self.tell("clause.missing", path)
            return _NOWHERE
        return self.tell("key.missing", path, key=field.name, title=field.say.title)


def last_name(path: Path) -> str:
    """The last named part of a path."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def near(word: str, known: list[str]) -> str:
    """「，是不是“x”？」 where something close is known, else nothing."""
    close = get_close_matches(word[:60], known, 1, 0.6)
    return f"，是不是“{close[0]}”？" if close else ""
