"""Finds the marked texts of a Python file for `pybabel extract`.

Babel's own reader overlooks a marked text that stands in brackets among the arguments of another,
as in `t("…", unit=short(t("…")))`; this one reads the syntax tree.
"""

import ast
from collections.abc import Collection, Iterator
from typing import IO


def extract(
    file: IO[bytes], keywords: Collection[str], *_comment_tags: object, **_options: object
) -> Iterator[tuple[int, str, str, list[str]]]:
    """Line, name of the marking call, text and no comments, in the order of the file.

    Raises SyntaxError for an f-string: it would be filled before anybody could translate it.
    """
    calls = [node for node in ast.walk(ast.parse(file.read())) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = _called_name(call.func)
        if name in keywords and call.args:
            for line, text in _texts(call.args[0]):
                yield line, name, text, []


def _called_name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _texts(argument: ast.expr) -> Iterator[tuple[int, str]]:
    match argument:
        case ast.Constant(value=str(text)) if text:
            yield argument.lineno, text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts(body)
            yield from _texts(orelse)
        case ast.JoinedStr():
            raise SyntaxError(f"line {argument.lineno}: a marked text cannot be an f-string")
