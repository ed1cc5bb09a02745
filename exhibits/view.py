"""A view: what a reader chose to see, and in which language. Every exhibit is built from one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from metrics.catalogue import Catalogue
from metrics.codes import Theme
from metrics.comparability import CAUTION_YEARS, LIMIT_YEARS, Verdict, judge
from metrics.model import Breakdown, Category, Indicator, Observation, Place, Source
from metrics.selection import Selection
from metrics.words import Language, Translate


@dataclass(frozen=True, slots=True)
class View:
    """Catalogue, choice, language, and how many years apart figures may be compared."""

    catalogue: Catalogue
    selection: Selection
    t: Translate
    caution_years: int = CAUTION_YEARS
    limit_years: int = LIMIT_YEARS

    @property
    def language(self) -> Language:
        return self.t.language

    def rows(self, theme: Theme) -> tuple[Observation, ...]:
        """The chosen figures of a theme, in the order of the reports."""
        return self.catalogue.observations(replace(self.selection, themes=(theme.value,)))

    def indicator(self, row: Observation) -> Indicator:
        return self.catalogue.indicators[row.indicator_id]

    def place(self, row: Observation) -> Place:
        return self.catalogue.places[row.place_id]

    def source(self, row: Observation) -> Source:
        return self.catalogue.sources[row.source_id]

    def named(self, row: Place | Indicator | Breakdown | Category) -> str:
        """The name of a row of the data in the reader's language."""
        return row.name_zh if self.language == "zh" else row.name_en

    def short(self, source: Source) -> str:
        """How a footnote names a report."""
        return source.short_zh if self.language == "zh" else source.short_en

    def title(self, source: Source) -> str:
        return source.title_zh if self.language == "zh" else source.title_en

    def note(self, row: Observation) -> str:
        return row.note_zh if self.language == "zh" else row.note_en

    def judge(self, rows: Iterable[Observation], *, counts: Iterable[Observation] = ()) -> Verdict:
        """Whether figures may stand side by side, by this view's thresholds."""
        return judge(
            rows,
            indicators=self.catalogue.indicators,
            places=self.catalogue.places,
            sources=self.catalogue.sources,
            breakdowns=self.catalogue.breakdowns,
            categories=self.catalogue.categories,
            counts=counts,
            caution_years=self.caution_years,
            limit_years=self.limit_years,
        )
