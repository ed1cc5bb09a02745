"""A page with one chart, one change to make and what was opened: what the browser tests drive."""

import streamlit as st

from exhibits import ink
from ui.chart import Figure, chart

PLACES = {"宁波": ("330200", 93.5), "温州": ("330300", 92.0), "乐山": ("511100", 88.25)}


def figure(values: dict[str, float]) -> Figure:
    """Dots on one axis above a bar with a hatched rest."""
    names = list(values)
    colours = [ink.PLACES[PLACES[name][0]] for name in names]
    dots = {
        "type": "scatter",
        "mode": "markers",
        "x": list(values.values()),
        "y": names,
        "customdata": [[f"row-{PLACES[n][0]}", f"<b>{n}</b><br>{values[n]}%"] for n in names],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "marker": {"color": colours, "size": 16},
    }
    rest = {
        "type": "bar",
        "orientation": "h",
        "x": [40.0],
        "y": ["未列出"],
        "customdata": [["", "未列出"]],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
        "marker": {"color": ink.PAPER, "line": {"color": ink.HATCH, "width": 1}},
    }
    layout = {
        "template": ink.TEMPLATE,
        "margin": {"l": 60, "r": 10, "t": 10, "b": 30},
        "xaxis": {"range": [0, 100], "fixedrange": True, "gridcolor": ink.HAIRLINE},
        "yaxis": {"fixedrange": True},
    }
    return {"data": [dots, rest], "layout": layout}


def picture() -> Figure:
    drawn = figure({name: value for name, (_, value) in PLACES.items()})
    size = {"width": 1920, "height": 1080, "paper_bgcolor": ink.PAPER}
    return {"data": drawn["data"], "layout": drawn["layout"] | size}


@st.fragment
def card() -> None:
    lift = st.toggle("改动", key="lift")
    names = [name for name in PLACES if not lift or name != "温州"]
    opened = chart(
        "test.dots",
        figure({name: PLACES[name][1] - (30 if lift else 0) for name in names}),
        picture,
        alt="三地覆盖率",
        height=260,
        language="en" if st.query_params.get("lang") == "en" else "zh",
        file_name="覆盖率 三地",
        dark=ink.DARK,
    )
    st.text(f"opened: {opened}")


st.set_page_config(layout="wide")
card()
