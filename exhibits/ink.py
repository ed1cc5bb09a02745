"""All colour, type and line of the pictures: one palette, fixed per place, light and dark.

Nowhere else stands a hex colour. Figures are built in light ink; `DARK` says what each light ink
becomes on a dark page, in the same order of contrast. Pictures and files are always light.
"""

from metrics.comparability import Comparability
from metrics.model import Place

TEXT = "#1F2933"
SECONDARY = "#5F6B7A"
HAIRLINE = "#E7E5E0"
TRACK = "#E4E2DC"
WASH = "#F6F5F2"
PAPER = "#FFFFFF"
HATCH = "#B9B6AE"

PLACES = {
    "330200": "#12436D",
    "330206": "#6D9BC3",
    "330212": "#4E86B5",
    "330300": "#1E8A7E",
    "330600": "#8A2C5B",
    "511100": "#BF5B26",
    "130300": "#6B6A2B",
}
# For places beyond these, by code: apart for colour-blind readers (after Okabe and Ito), darkened
# until white text can stand on them.
FURTHER = ("#7A5195", "#A0522D", "#2F6F4F", "#4A5A9C", "#8C6D1F", "#9C3D54")

# How many, from few to many: of no place, so that a count is never taken for one.
COUNTS = ("#E3E8EE", "#C3CEDA", "#92A4B8", "#4F647C")
COUNT_STEPS = (3, 8, 15)  # up to these numbers the first, second and third tone

VERDICTS = {
    Comparability.COMPARABLE: "#1B7F6B",
    Comparability.CAUTION: "#9A6700",
    Comparability.NOT_COMPARABLE: "#9B2C2C",
    Comparability.SINGLE: "#5F6B7A",
}
SYMBOLS = {
    Comparability.COMPARABLE: "●",
    Comparability.CAUTION: "◐",
    Comparability.NOT_COMPARABLE: "○",
    Comparability.SINGLE: "—",
}

FONTS = (
    '"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC",'
    '"Microsoft YaHei","Hiragino Sans GB","WenQuanYi Micro Hei",sans-serif'
)
HEADLINE, SUBTITLE, BODY, SMALL = 36, 21, 19, 17  # at 1600 pixels; the canvas scales them
PAGE_TEXT, PAGE_SMALL = 14, 12
EVEN = 0.22  # luminance at which paper and text are about as far from a fill

MOST_PARTS = 8  # parts of one bar that have a tone of their own on a dark page
DARK = {
    TEXT: "#ECEFF3",
    SECONDARY: "#A9B4C0",
    HAIRLINE: "#3A4149",
    TRACK: "#3F464E",
    WASH: "#1E2328",
    PAPER: "#14181C",
    HATCH: "#6F757C",
    "#E3E8EE": "#2B323A",
    "#C3CEDA": "#3D4854",
    "#92A4B8": "#5A6B7D",
    "#4F647C": "#AFC0D2",
    "#12436D": "#5B9BD5",
    "#6D9BC3": "#A9CBE8",
    "#4E86B5": "#86B5DE",
    "#1E8A7E": "#3FB8A9",
    "#8A2C5B": "#D1719F",
    "#BF5B26": "#E58B57",
    "#6B6A2B": "#B5B35A",
    "#7A5195": "#B48BD0",
    "#A0522D": "#D68A63",
    "#2F6F4F": "#67B48D",
    "#4A5A9C": "#8F9EE0",
    "#8C6D1F": "#CFA94B",
    "#9C3D54": "#DB7F96",
    "#1B7F6B": "#4CC2A9",
    "#9A6700": "#E0B04A",
    "#9B2C2C": "#E88383",
}


def place_colour(place: Place) -> str:
    """The colour of a place on all pages, in all files and for good."""
    return PLACES.get(place.place_id) or FURTHER[int(place.place_id) // 100 % len(FURTHER)]


def tones(colour: str, n: int, *, paper: str = PAPER) -> tuple[str, ...]:
    """`n` tones of a colour from itself towards paper, far enough apart for up to four parts."""
    step = 0.72 / max(n - 1, 3)
    return tuple(_mixed(colour, paper, min(step * k, 0.72)) for k in range(n))


def count_colour(count: int) -> str:
    """The tone of a count, darker where there is more."""
    return COUNTS[sum(count > most for most in COUNT_STEPS)]


def text_on(colour: str) -> str:
    """Ink that can be read on a fill."""
    red, green, blue = (_linear(int(colour[k : k + 2], 16) / 255) for k in (1, 3, 5))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return PAPER if luminance < EVEN else TEXT


def dark(colour: str) -> str:
    """What a light ink becomes on a dark page."""
    return DARK.get(colour, colour)


def _dark_tones() -> dict[str, str]:
    """Each tone of a place's colour and the tone of its dark ink that stands for it."""
    of_places = (*PLACES.values(), *FURTHER)
    return {
        light: on_dark
        for colour in of_places
        for n in range(2, MOST_PARTS + 1)
        for light, on_dark in zip(
            tones(colour, n), tones(DARK[colour], n, paper=DARK[PAPER]), strict=True
        )
    }


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004


def _mixed(colour: str, other: str, share: float) -> str:
    pairs = ((int(colour[k : k + 2], 16), int(other[k : k + 2], 16)) for k in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


DARK |= _dark_tones()
TEMPLATE = {
    "layout": {
        "font": {"family": FONTS, "size": PAGE_TEXT, "color": TEXT},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "colorway": list(PLACES.values()),
        "hoverlabel": {
            "font": {"family": FONTS, "size": 13, "color": TEXT},
            "align": "left",
            "bgcolor": PAPER,
            "bordercolor": HATCH,
        },
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "showlegend": False,
        "dragmode": False,
        "xaxis": {"fixedrange": True, "zeroline": False, "showline": False, "automargin": False},
        "yaxis": {"fixedrange": True, "zeroline": False, "showline": False, "automargin": False},
    }
}
