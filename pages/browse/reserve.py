"""Who is in the reserve?"""

from exhibits import reserve
from ui.card import cards
from ui.view import current_view

cards(reserve.exhibits(current_view()))
