"""How many?"""

from exhibits import talent
from ui.card import cards
from ui.view import current_view

cards(talent.exhibits(current_view()))
