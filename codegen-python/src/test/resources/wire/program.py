"""Runs the file statements.py for each folder that is given, with the package models that is
there. The statements know the package as m, read and write for types by name, and show for
what may be refused.
"""

import datetime as dt
import importlib
import json
import re
import sys
from decimal import Decimal
from pathlib import Path
from uuid import UUID


class Types:
    def __init__(self, models):
        self.models = models

    def read(self, name, text):
        kind = getattr(self.models, name)
        return self.way(kind, name, "from_json")(text)

    def write(self, name, value):
        kind = getattr(self.models, name)
        return self.way(kind, name, "to_json")(value)

    def way(self, kind, name, what):
        if hasattr(kind, what):
            return getattr(kind, what)
        snake = re.sub("(?<!^)([A-Z])", r"_\1", name).lower()
        return getattr(self.models, f"{snake}_{what}")

    def show(self, action):
        try:
            print(action())
        except (self.models.WireError, TypeError, AttributeError) as error:
            print(f"{type(error).__name__}: {error}")


def imported(folder):
    for name in [name for name in sys.modules if name.split(".")[0] == "models"]:
        del sys.modules[name]
    sys.path.insert(0, folder)
    return importlib.import_module("models")


sys.stdout.reconfigure(encoding="utf-8", newline="\n")
code = compile(Path("statements.py").read_text(encoding="utf-8"), "statements.py", "exec")
for folder in sys.argv[1:]:
    types = Types(imported(folder))
    known = {
        "Decimal": Decimal,
        "UUID": UUID,
        "dt": dt,
        "json": json,
        "m": types.models,
        "read": types.read,
        "show": types.show,
        "write": types.write,
    }
    exec(code, known)
