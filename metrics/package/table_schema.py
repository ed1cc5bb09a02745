"""A table as other tools are told of it: a Table Schema (Frictionless v2) made from the model."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from metrics.tables.columns import COLUMN_TITLES, DESCRIPTIONS
from metrics.tables.keys import TABLE, Column, Table
from metrics.words import Message, translator

TYPES = {"str": "string", "int": "integer", "float": "number", "date": "date"}
CONSTRAINTS = ("pattern", "minimum", "maximum", "minLength", "maxLength")


def table_schema(table: Table) -> dict[str, Any]:
    """Fields with types, constraints and titles, and the keys of a table."""
    foreign = [
        {"fields": [column], "reference": _reference(table, target)}
        for column, target in table.references.items()
    ]
    return {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        **({"uniqueKeys": [list(table.unique)]} if table.unique else {}),
        **({"foreignKeys": foreign} if foreign else {}),
    }


def _reference(table: Table, target: str) -> dict[str, Any]:
    """A table that names itself leaves `resource` out."""
    elsewhere = {} if target == table.name else {"resource": target}
    return {**elsewhere, "fields": list(TABLE[target].key)}


def _field(table: Table, column: Column) -> dict[str, Any]:
    described = DESCRIPTIONS.get(column.name)
    constraints = {
        **({"required": True} if column.required else {}),
        **_constraints(table, column),
    }
    return {
        "name": column.name,
        "type": "string" if column.many else TYPES.get(column.type.__name__, "string"),
        **both("title", COLUMN_TITLES[column.name]),
        **(both("description", described) if described else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _constraints(table: Table, column: Column) -> Mapping[str, Any]:
    model = _json_schema(table.name)
    rules = model["properties"][column.name]
    rules = rules.get("anyOf", [rules])[0]
    codes = model.get("$defs", {}).get(rules.get("items", rules).get("$ref", "").split("/")[-1])
    if codes:
        listed = [code for code in codes["enum"] if code]
        one = "|".join(listed)
        return {"pattern": f"^(?:{one})(?:; ?(?:{one}))*$"} if column.many else {"enum": listed}
    return {name: rules[name] for name in CONSTRAINTS if name in rules}


@cache
def _json_schema(table: str) -> dict[str, Any]:
    return TypeAdapter(TABLE[table].row).json_schema()


def both(name: str, message: Message) -> dict[str, str]:
    """A text in Chinese under its usual name, and in English beside it."""
    return {name: message.say(translator("zh")), f"{name}_en": message.say(translator("en"))}
