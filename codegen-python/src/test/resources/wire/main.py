"""Answers each line of its input, a type and JSON parted by a tab, with the JSON that is
written of the value that was read, or ! where it is refused. The arguments are a way to use
the package models and a folder that has it.
"""

import importlib
import json
import re
import sys


class Methods:
    """Data classes, and models of Pydantic."""

    def __init__(self, models):
        self.models = models

    def again(self, type_name, text):
        kind = getattr(self.models, type_name)
        value = kind.from_json(text)
        assert kind.from_json(value.to_json()) == value, "a copy differs"
        assert kind.from_dict(value.to_dict()) == value, "a copy differs"
        return value.to_json()


class Functions:
    """Typed dictionaries."""

    def __init__(self, models):
        self.models = models

    def again(self, type_name, text):
        function = re.sub("(?<!^)([A-Z])", r"_\1", type_name).lower()
        value = self.named(function, "from_json")(text)
        again = self.named(function, "to_json")(value)
        assert self.named(function, "from_json")(again) == value, "a copy differs"
        assert self.named(function, "from_dict")(json.loads(again)) == value
        assert json.dumps(self.named(function, "to_dict")(value)) == json.dumps(json.loads(again))
        return again

    def named(self, function, what):
        return getattr(self.models, f"{function}_{what}")


class Native(Methods):
    """The methods that every model of Pydantic has."""

    def again(self, type_name, text):
        from pydantic import TypeAdapter, ValidationError

        kind = getattr(self.models, type_name)
        try:
            value = kind.model_validate_json(text)
        except ValidationError as error:
            assert not self.accepts(TypeAdapter(kind).validate_json, text)
            raise self.models.WireError(str(error)) from error
        assert TypeAdapter(kind).validate_json(text) == value
        assert kind.model_validate(json.loads(text)) == value
        assert kind.model_validate(value) == value
        return value.model_dump_json()

    @staticmethod
    def accepts(validate, text):
        try:
            validate(text)
        except ValueError:
            return False
        return True


WAYS = {"methods": Methods, "functions": Functions, "pydantic": Native}


def answer(way, type_name, text):
    try:
        return way.again(type_name, text)
    except way.models.WireError:
        return "!"


def main(name, folder):
    sys.path.insert(0, folder)
    way = WAYS[name](importlib.import_module("models"))
    for line in sys.stdin.buffer.read().decode().rstrip("\n").split("\n"):
        type_name, text = line.split("\t")
        print(answer(way, type_name, text))


sys.stdout.reconfigure(encoding="utf-8", newline="\n")
main(*sys.argv[1:])
