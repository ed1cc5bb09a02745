"""What a page is made of in Streamlit: frame, filters, exhibit cards, evidence.

Streamlit, no Plotly Express: pages say what they ask, `ui` shows what `exhibits` answers.
"""
