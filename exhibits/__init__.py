"""Exhibits: one answered question each, with its finding, its picture, its rows and its caveats.

Figures are plain dicts for Plotly, and nothing here knows Streamlit: a page shows an exhibit, a
briefing exports it, a test checks it.
"""
