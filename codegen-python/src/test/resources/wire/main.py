"""Answers each line of its input, an object with a type and JSON, with an object that has the
JSON that is written of the value that was read, or why it was refused. The argument is a way
to use generated types. The file types.json has for each type a package, the name of its class
there, and what the names of its functions begin with.
"""

import importlib
import json
import sys
from pathlib import Path


class CopyDiffersError(Exception):
    """What was written is read as another value."""


def same(value, copy):
    if value != copy:
        raise CopyDiffersError(f"{value} and its copy {copy} differ")


class Methods:
    """Data classes, and models of Pydantic."""

    def __init__(self, package, type_name, function):
        self.models = package
        self.kind = getattr(package, type_name)

    def again(self, text):
        return self.kind.from_json(text).to_json()

    def check(self, text):
        value = self.kind.from_json(text)
        same(value, self.kind.from_json(value.to_json()))
        same(value, self.kind.from_dict(value.to_dict()))


class Functions:
    """Typed dictionaries."""

    def __init__(self, package, type_name, function):
        self.models = package
        self.from_json, self.from_dict, self.to_json, self.to_dict = (
            getattr(package, f"{function}_{what}")
            for what in ("from_json", "from_dict", "to_json", "to_dict")
        )

    def again(self, text):
        return self.to_json(self.from_json(text))

    def check(self, text):
        value = self.from_json(text)
        written = self.to_json(value)
        same(value, self.from_json(written))
        same(value, self.from_dict(json.loads(written)))
        same(json.dumps(self.to_dict(value)), json.dumps(json.loads(written)))


class Native:
    """The methods that every model of Pydantic has."""

    def __init__(self, package, type_name, function):
        from pydantic import TypeAdapter

        self.models = package
        self.kind = getattr(package, type_name)
        self.adapter = TypeAdapter(self.kind)

    def again(self, text):
        from pydantic import ValidationError

        try:
            value = self.kind.model_validate_json(text)
        except ValidationError as error:
            same(self.accepts(text), False)
            reason = error.errors()[0].get("ctx", {}).get("error", error)
            raise self.models.WireError(str(reason)) from error
        return value.model_dump_json()

    def check(self, text):
        value = self.kind.model_validate_json(text)
        same(value, self.adapter.validate_json(text))
        same(value, self.kind.model_validate(json.loads(text)))
        same(value, self.kind.model_validate(value))

    def accepts(self, text):
        try:
            self.adapter.validate_json(text)
        except ValueError:
            return False
        return True


WAYS = {"methods": Methods, "functions": Functions, "pydantic": Native}


def answer(use, text, thorough):
    try:
        written = use.again(text)
        if thorough:
            use.check(text)
        return {"written": written}
    except (use.models.WireError, CopyDiffersError) as error:
        return {"refused": str(error)}


def main(way):
    known = json.loads(Path("types.json").read_text(encoding="utf-8"))
    uses = {
        type_name: WAYS[way](importlib.import_module(package), *names)
        for type_name, (package, *names) in known.items()
    }
    for line in sys.stdin.buffer:
        question = json.loads(line)
        type_name = question["type"]
        # Every other way to read and write takes long; the types of the wire's rules have them all.
        thorough = type_name.startswith("wire/")
        print(json.dumps(answer(uses[type_name], question["json"], thorough)))


main(*sys.argv[1:])
