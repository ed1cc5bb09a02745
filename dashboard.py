"""The dashboard, for now one table: the figures of the curated data."""

import os

import pandas as pd
import streamlit as st

from metrics.catalogue import open_catalogue
from metrics.settings import read_settings

st.set_page_config(page_title="城鉴 Chengjian", layout="wide")
st.title("城鉴 Chengjian")

catalogue = open_catalogue(read_settings(os.environ))
st.caption(f"数据版本 · data {catalogue.version}")
st.dataframe(
    pd.DataFrame(
        {
            "城市 place": catalogue.places[o.place_id].name_zh,
            "指标 indicator": catalogue.indicators[o.indicator_id].name_zh,
            "期间 period": o.period,
            "数值 value": f"{o.comparator} {o.printed}",
            "出处 source": catalogue.sources[o.source_id].short_zh,
        }
        for o in catalogue.observations()
    ),
    hide_index=True,
)
