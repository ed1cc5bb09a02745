"""The code lists of the data model: a code is its column value, its name is in `labels`."""

from enum import StrEnum


class Level(StrEnum):
    """Administrative level of a place."""

    COUNTRY = "country"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    DISTRICT = "district"


class Theme(StrEnum):
    RESERVE = "reserve"
    COVERAGE = "coverage"
    TALENT = "talent"
    TRAINING = "training"
    SELECTION = "selection"
    PARTY_BUILDING = "party_building"
    ECONOMY = "economy"
    FUNDING = "funding"
    ORGANISATION = "organisation"
    OTHER = "other"


class Unit(StrEnum):
    PERSON = "person"
    PERSON_TIME = "person_time"
    PERCENT = "percent"
    COUNT = "count"
    POST = "post"
    YUAN = "yuan"
    USD = "usd"
    SQM = "sqm"
    HOUR = "hour"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    YEAR_OF_AGE = "year_of_age"
    RANK = "rank"


class Measure(StrEnum):
    """What kind of quantity an indicator is: it decides what may be compared, added or pooled."""

    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"
    RATE = "rate"
    MEAN = "mean"
    TARGET = "target"
    CEILING = "ceiling"
    NORM = "norm"
    CHANGE = "change"
    RANK = "rank"

    @property
    def is_amount(self) -> bool:
        """Amounts grow with the place they describe; rates, means and norms do not."""
        return self in {Measure.STOCK, Measure.FLOW, Measure.CUMULATIVE}


class Polarity(StrEnum):
    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class ChangeBase(StrEnum):
    PREVIOUS_YEAR = "previous_year"
    PREVIOUS_TERM = "previous_term"
    BEFORE_EVENT = "before_event"


class BreakdownKind(StrEnum):
    """How the listed parts of a whole stand to it and to each other."""

    PARTITION = "partition"
    OVERLAPPING = "overlapping"
    PARTIAL = "partial"
    PARALLEL = "parallel"


class AsOfBasis(StrEnum):
    STATED = "stated"
    INFERRED = "inferred"


class PeriodBasis(StrEnum):
    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Comparator(StrEnum):
    """How a figure stands to the number printed for it; exact figures have a blank one."""

    EXACT = ""
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    ABOUT = "~"

    @property
    def is_lower_bound(self) -> bool:
        return self in {Comparator.MORE, Comparator.AT_LEAST}

    @property
    def is_upper_bound(self) -> bool:
        return self in {Comparator.LESS, Comparator.AT_MOST}

    @property
    def is_bound(self) -> bool:
        return self.is_lower_bound or self.is_upper_bound


class Status(StrEnum):
    NORMAL = ""
    UNREADABLE = "unreadable"
    PLAN = "plan"


class Caveat(StrEnum):
    NARROWER_SCOPE = "narrower_scope"
    WIDER_SCOPE = "wider_scope"
    COUNTED_ELSEWHERE = "counted_elsewhere"
    DEFINITION_UNCLEAR = "definition_unclear"
    MAY_OVERLAP = "may_overlap"
    PAIRING_INFERRED = "pairing_inferred"


class ExclusionReason(StrEnum):
    """Why a numeral of a report is no figure about a place or programme."""

    DATE = "date"
    DURATION = "duration"
    MASKED_YEAR = "masked_year"
    AGE_LABEL = "age_label"
    PROGRAMME_NAME = "programme_name"
    THRESHOLD = "threshold"
    DOCUMENT_NUMBER = "document_number"
    ORDINAL = "ordinal"
    PAGE_FURNITURE = "page_furniture"
    DAMAGE = "damage"
    REPEAT = "repeat"
