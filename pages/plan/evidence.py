"""Every row of the choice, and where it comes from."""

from ui import rows
from ui.view import current_view

rows.browser(current_view())
