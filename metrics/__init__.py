"""The domain: what a figure means, where it stands, and what may be done with it.

No Streamlit, no Plotly: everything here runs in a test, a script or a server alike.
"""
