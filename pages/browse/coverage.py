"""How far does it reach?"""

from exhibits import coverage
from ui.card import cards
from ui.view import current_view

cards(coverage.exhibits(current_view()))
