"""What do we know, about whom, as of when?"""

from exhibits import overview
from ui import headlines
from ui.card import cards
from ui.view import current_view

view = current_view()
headlines.summary(view)
headlines.cards(view)
cards((*headlines.leading(view), *overview.exhibits(view)))
