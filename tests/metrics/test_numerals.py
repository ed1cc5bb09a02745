"""What each printed form says, and what is refused because it says nothing certain."""

from decimal import Decimal

import pytest
from cn2an import an2cn
from hypothesis import example, given, settings
from hypothesis import strategies as st

from metrics.codes import Comparator, Unit
from metrics.errors import NumeralError
from metrics.numerals import Numeral, parse, parse_all

STABLE = settings(derandomize=True, deadline=None, max_examples=200)

EXACT, MORE, AT_LEAST = Comparator.EXACT, Comparator.MORE, Comparator.AT_LEAST
LESS, AT_MOST, ABOUT = Comparator.LESS, Comparator.AT_MOST, Comparator.ABOUT
COUNT_OR_POST = {Unit.COUNT, Unit.POST}
PERSON_OR_POST = {Unit.PERSON, Unit.POST}


def plain(numeral: Numeral) -> tuple[Decimal, Comparator, frozenset[Unit]]:
    return numeral.value, numeral.comparator, numeral.units


SPANS = [
    # Digits, scales and widths
    ("357人次", "357", EXACT, {Unit.PERSON_TIME}, "plain digits"),
    ("22.4万人", "224000", EXACT, PERSON_OR_POST, "a decimal with 万"),
    ("543萬", "5430000", EXACT, set(), "traditional scale and no unit"),
    ("1055億元", "105500000000", EXACT, {Unit.YUAN}, "traditional 億"),
    ("5千人", "5000", EXACT, PERSON_OR_POST, "千 after digits"),
    ("3百家", "300", EXACT, {Unit.COUNT}, "百 after digits"),
    ("1.5千万元", "15000000", EXACT, {Unit.YUAN}, "a scale of two words"),
    ("1.2万亿元", "1200000000000", EXACT, {Unit.YUAN}, "万亿"),
    ("２０２０", "2020", EXACT, set(), "full-width digits"),
    ("９２．９％", "92.9", EXACT, {Unit.PERCENT}, "full-width decimal and percent sign"),
    ("1,234人", "1234", EXACT, PERSON_OR_POST, "thousands comma"),
    ("12,345,678.5元", "12345678.5", EXACT, {Unit.YUAN}, "several commas and a decimal"),
    ("1，234人", "1234", EXACT, PERSON_OR_POST, "full-width thousands comma"),
    ("0人", "0", EXACT, PERSON_OR_POST, "nought"),
    ("-5.5%", "-5.5", EXACT, {Unit.PERCENT}, "minus directly before digits"),
    ("−5%", "-5", EXACT, {Unit.PERCENT}, "typographic minus"),
    (" 2.1 万余 人次 ", "21000", MORE, {Unit.PERSON_TIME}, "blanks between the parts"),
    # 多, 余, 餘 in every place
    ("2.1万余人次", "21000", MORE, {Unit.PERSON_TIME}, "余 after 万"),
    ("5.9万余名", "59000", MORE, PERSON_OR_POST, "余 after a decimal with 万"),
    ("50余万名", "500000", MORE, PERSON_OR_POST, "余 before 万"),
    ("9800余人次", "9800", MORE, {Unit.PERSON_TIME}, "余 without a scale"),
    ("20多所", "20", MORE, {Unit.COUNT}, "多 without a scale"),
    ("100多亿", "10000000000", MORE, set(), "多 before 亿"),
    ("1億多元", "100000000", MORE, {Unit.YUAN}, "多 after 億"),
    ("3千多万元", "30000000", MORE, {Unit.YUAN}, "多 inside a scale"),
    ("三千多万元", "30000000", MORE, {Unit.YUAN}, "多 inside a Chinese numeral"),
    ("10餘條", "10", MORE, {Unit.COUNT}, "餘 with a traditional measure word"),
    ("二十多年", "20", MORE, {Unit.YEAR}, "多 after a Chinese numeral"),
    ("九成多", "90", MORE, {Unit.PERCENT}, "多 after 成"),
    ("两年多", "2", MORE, {Unit.YEAR}, "多 after the unit"),
    # Qualifiers
    ("超100亿元", "10000000000", MORE, {Unit.YUAN}, "超"),
    ("超過100億元", "10000000000", MORE, {Unit.YUAN}, "超过, traditional"),
    ("突破23万人", "230000", MORE, PERSON_OR_POST, "突破"),
    ("逾3万名", "30000", MORE, PERSON_OR_POST, "逾"),
    ("60%以上", "60", AT_LEAST, {Unit.PERCENT}, "以上"),
    ("至少1次", "1", AT_LEAST, {Unit.COUNT}, "至少"),
    ("不少於90%", "90", AT_LEAST, {Unit.PERCENT}, "不少于, traditional"),
    ("不足三成", "30", LESS, {Unit.PERCENT}, "不足"),
    ("不到一万", "10000", LESS, set(), "不到"),
    ("200萬元以下", "2000000", AT_MOST, {Unit.YUAN}, "以下"),
    ("3年以內", "3", AT_MOST, {Unit.YEAR}, "以内, traditional"),
    ("不超过50人", "50", AT_MOST, PERSON_OR_POST, "不超过"),
    ("约90%", "90", ABOUT, {Unit.PERCENT}, "约"),
    ("近2700人", "2700", ABOUT, PERSON_OR_POST, "近"),
    ("接近1万人", "10000", ABOUT, PERSON_OR_POST, "接近"),
    ("13%左右", "13", ABOUT, {Unit.PERCENT}, "左右"),
    ("45岁上下", "45", ABOUT, {Unit.YEAR_OF_AGE}, "上下"),
    ("超过100多家", "100", MORE, {Unit.COUNT}, "two qualifiers of one meaning"),
    # Chinese numerals
    ("三万二千", "32000", EXACT, set(), "a Chinese whole number"),
    ("2万3千人", "23000", EXACT, PERSON_OR_POST, "Arabic and Chinese joined"),
    ("1亿2千万元", "120000000", EXACT, {Unit.YUAN}, "joined, with a scale of two words"),
    ("叁万贰仟元", "32000", EXACT, {Unit.YUAN}, "financial numerals"),
    ("一亿十万", "100100000", EXACT, set(), "十 without 一 after 亿"),
    ("兩屆", "2", EXACT, {Unit.COUNT}, "兩"),
    ("两千两百人", "2200", EXACT, PERSON_OR_POST, "两 inside a number"),
    ("三位", "3", EXACT, {Unit.PERSON}, "a single Chinese figure"),
    ("十项", "10", EXACT, {Unit.COUNT}, "ten"),
    ("百名", "100", EXACT, PERSON_OR_POST, "bare 百"),
    ("千名", "1000", EXACT, PERSON_OR_POST, "bare 千"),
    ("突破万人", "10000", MORE, PERSON_OR_POST, "bare 万 with a qualifier"),
    ("千万元", "10000000", EXACT, {Unit.YUAN}, "bare 千万"),
    ("近百名", "100", ABOUT, PERSON_OR_POST, "bare 百 with a qualifier"),
    ("半年", "0.5", EXACT, {Unit.YEAR}, "half a year"),
    ("九成", "90", EXACT, {Unit.PERCENT}, "成"),
    ("9.5成", "95", EXACT, {Unit.PERCENT}, "成 after a decimal"),
    ("约九成五", "95", ABOUT, {Unit.PERCENT}, "成 with a tenth"),
    ("百分之九十", "90", EXACT, {Unit.PERCENT}, "百分之"),
    ("超过百分之九十", "90", MORE, {Unit.PERCENT}, "百分之 behind a qualifier"),
    ("百分之百", "100", EXACT, {Unit.PERCENT}, "百分之百"),
    # Units
    ("15名", "15", EXACT, PERSON_OR_POST, "名: person or post"),
    ("54个", "54", EXACT, COUNT_OR_POST, "个: count or post"),
    ("2个编制", "2", EXACT, {Unit.POST}, "编制"),
    ("5岗", "5", EXACT, COUNT_OR_POST, "岗"),
    ("30余场次", "30", MORE, {Unit.COUNT}, "a measure word of two characters"),
    ("54个国家", "54", EXACT, {Unit.COUNT}, "国家"),
    ("24.7个百分点", "24.7", EXACT, {Unit.PERCENT}, "percentage points"),
    ("225亿美元", "22500000000", EXACT, {Unit.USD}, "dollars"),
    ("人民币100万元", "1000000", EXACT, {Unit.YUAN}, "人民币 before"),
    ("100万元人民币", "1000000", EXACT, {Unit.YUAN}, "人民币 behind"),
    ("1.2万平方米", "12000", EXACT, {Unit.SQM}, "square metres"),
    ("40学时", "40", EXACT, {Unit.HOUR}, "hours of teaching"),
    ("2个小时", "2", EXACT, {Unit.HOUR}, "hours"),
    ("两周", "2", EXACT, {Unit.WEEK}, "weeks"),
    ("3个月", "3", EXACT, {Unit.MONTH}, "months"),
    ("50周歲以下", "50", AT_MOST, {Unit.YEAR_OF_AGE}, "years of age"),
    ("6人", "6", EXACT, PERSON_OR_POST, "人: posts are counted in 人 too"),
    ("6位", "6", EXACT, {Unit.PERSON}, "位 without 第"),
    ("第6位", "6", EXACT, {Unit.RANK}, "位 behind 第"),
    ("第一", "1", EXACT, {Unit.RANK}, "第 alone"),
    ("2个位次", "2", EXACT, {Unit.RANK}, "位次"),
]


@pytest.mark.parametrize(
    ("printed", "value", "comparator", "units"), [pytest.param(*s[:4], id=s[4]) for s in SPANS]
)
def test_a_span_says(printed: str, value: str, comparator: Comparator, units: set[Unit]) -> None:
    assert parse(printed) == Numeral(Decimal(value), comparator, frozenset(units), printed)


SERIES = [
    ("300、200、100万元左右", "3000000~ 2000000~ 1000000~", "list shares scale, unit, qualifier"),
    ("约300、200人", "300~ 200~", "a qualifier before the first holds for all"),
    ("500多、600多人", "500> 600>", "多 at every number"),
    ("20%以上、30%以上", "20>= 30>=", "a full form at every number"),
    ("20.3%、24.7%", "20.3 24.7", "a unit at every number"),
    ("8000、1万人", "8000 10000", "a number complete in itself keeps its scale"),
    ("五十至一百人", "50>= 100<=", "Chinese numbers complete in themselves"),
    ("二、三百人", "200 300", "a shared 百"),
    ("五十、一百人", "50 100", "百 takes one figure before it"),
    ("2千至3千万元", "20000000>= 30000000<=", "a shared 万 behind 千"),
    ("二至三千万元", "20000000>= 30000000<=", "a shared 千万"),
    ("3—5个", "3>= 5<=", "range with a dash"),
    ("3——5个", "3>= 5<=", "range with a double dash"),
    ("3-5个", "3>= 5<=", "range with a hyphen"),
    ("３～５个", "3>= 5<=", "range with a full-width tilde"),
    ("20%至30%", "20>= 30<=", "range with 至 and two units"),
    ("三到五成", "30>= 50<=", "range with 到, sharing 成"),
    ("8—10万元", "80000>= 100000<=", "range sharing a scale"),
    ("20元—10万元", "20>= 100000<=", "range of two full forms, however far apart"),
    ("百分之二十至三十", "20>= 30<=", "range sharing what stands before it"),
    ("半至一年", "0.5>= 1<=", "range from a half"),
    ("第3至第5位", "3>= 5<=", "range of ranks"),
]


@pytest.mark.parametrize(
    ("printed", "said"), [pytest.param(printed, said, id=name) for printed, said, name in SERIES]
)
def test_a_list_or_range_says(printed: str, said: str) -> None:
    numerals = parse_all(printed)
    assert " ".join(f"{n.value.normalize():f}{n.comparator.value}" for n in numerals) == said
    assert {n.text for n in numerals} == {printed}
    assert len({n.units for n in numerals}) == 1


REFUSED = [
    ("?43萬人", "毁损", "damage before the digits"),
    ("1？3人", "毁损", "full-width damage within the digits"),
    ("20**年", "毁损", "masked digits"),
    ("1\N{REPLACEMENT CHARACTER}3", "毁损", "a replacement character"),
    ("几十人", "概说", "几十"),
    ("幾個", "概说", "bare 几, traditional"),
    ("十几个", "概说", "十几"),
    ("数百名", "概说", "数百"),
    ("十来个", "概说", "十来"),
    ("三分之一", "几分之几", "a fraction"),
    ("约100以上", "限定词", "about and at least"),
    ("近100多", "限定词", "about and more"),
    ("超过100以上", "限定词", "more and at least"),
    ("第6位以上", "限定词", "a qualified rank"),
    ("约3—5个", "限定词", "a qualified range"),
    ("500、600多人", "限定词", "多 at one number of a list"),
    ("20%以上、30%", "限定词", "a qualifier inside a list"),
    ("15名干部", "“干部”", "a noun behind"),
    ("6368人才", "“才”", "a noun that begins like a unit"),
    ("达100人", "“达”", "a verb before"),
    ("达到100人", "“达到”", "a verb that ends like 到"),
    ("约-5%", "没有可读的数", "a minus behind a qualifier"),
    ("-三人", "“-”", "a minus before a Chinese numeral"),
    ("100亩", "“亩”", "亩 is no count"),
    ("5吨", "“吨”", "吨 is no count"),
    ("3公里", "“公里”", "公里 is no count"),
    ("3平方公里", "“平方公里”", "平方公里 is no square metre"),
    ("15分钟", "“分钟”", "minutes"),
    ("25亿欧元", "“欧元”", "another currency"),
    ("一年半", "“半”", "a half behind"),
    ("半成五", "“五”", "a tenth of a half"),
    ("1,23人", "“,23人”", "a comma that groups no thousands"),
    ("1 234人", "“ 234人”", "a blank between digits"),
    ("3\u00a0\u00a04", "“  4”", "no-break blanks between digits"),
    ("300，200，100万元", "“，200，100万元”", "full-width commas that may part a list"),
    ("20.3%和24.7%", "“和24.7%”", "two numbers joined by 和"),
    ("007人", "不成一个数", "leading noughts"),
    ("12345678901234567", "不成一个数", "more digits than can be a figure"),
    ("2万3", "不成一个数", "a shortened joined number"),
    ("三万二", "不成一个数", "a shortened number"),
    ("三四百", "不成一个数", "neighbouring figures"),
    ("两三个", "不成一个数", "two or three"),
    ("二〇二〇", "不成一个数", "a year in Chinese figures"),
    ("3亿多万", "不成一个数", "scales in the wrong order"),
    ("百十", "不成一个数", "百十"),
    ("", "没有可读的数", "nothing"),
    ("多名", "没有可读的数", "no number"),
    ("1、", "没有可读的数", "a list without its last number"),
    ("20%至30", "单位", "a unit that is not at the last number"),
    ("3人、5家", "单位", "two units"),
    ("三成至50%", "单位", "成 and percent"),
    ("第3批", "单位", "an ordinal that is no rank"),
    ("百分之九十%", "单位", "percent said twice"),
    ("人民币100万美元", "单位", "two currencies"),
    ("100、1万人", "管住", "a scale that may or may not be shared"),
    ("五、一百人", "管住", "a 百 that may or may not be shared"),
    ("20—10万元", "管住", "no reading is a range"),
    ("5—3个", "既不是", "a falling range"),
    ("5—5个", "既不是", "a range of one number"),
    ("3—5—7个", "既不是", "three ends"),
    ("3、5至7个", "既不是", "list and range at once"),
    ("-3-5%", "既不是", "a minus in a range"),
    ("1" * 61, "61个字", "a text too long to be a span"),
]


@pytest.mark.parametrize(
    ("printed", "reason"), [pytest.param(p, reason, id=name) for p, reason, name in REFUSED]
)
def test_refuses(printed: str, reason: str) -> None:
    with pytest.raises(NumeralError) as refused:
        parse_all(printed)
    chinese, english = str(refused.value).splitlines()
    assert printed[:24] in chinese
    assert reason in chinese
    assert chinese != english


@pytest.mark.parametrize(
    "printed",
    [pytest.param("3—5个", id="a range"), pytest.param("300、200、100万元左右", id="a list")],
)
def test_parse_wants_exactly_one_number(printed: str) -> None:
    with pytest.raises(NumeralError, match="恰好一个数"):
        parse(printed)


@pytest.mark.parametrize(
    ("printed", "unit", "agrees"),
    [
        pytest.param("2名", Unit.POST, True, id="名 for a post"),
        pytest.param("2名", Unit.PERSON_TIME, False, id="名 for person-times"),
        pytest.param("100", Unit.USD, True, id="no unit printed"),
        pytest.param("3亿元", Unit.USD, False, id="yuan for dollars"),
    ],
)
def test_agrees_with_the_unit_when(printed: str, unit: Unit, agrees: bool) -> None:
    assert parse(printed).agrees_with(unit) is agrees


SCALED = {"": 1, "百": 10**2, "千": 10**3, "万": 10**4, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
QUALIFIED = [
    *[("", "", "", EXACT), ("", "多", "", MORE), ("", "余", "", MORE)],
    *[(word, "", "", MORE) for word in ("超", "超过", "突破", "逾")],
    *[("至少", "", "", AT_LEAST), ("不少于", "", "", AT_LEAST), ("", "", "以上", AT_LEAST)],
    *[("不足", "", "", LESS), ("不到", "", "", LESS), ("不超过", "", "", AT_MOST)],
    *[("", "", "以下", AT_MOST), ("", "", "以内", AT_MOST), ("", "", "左右", ABOUT)],
    *[(word, "", "", ABOUT) for word in ("约", "近", "接近")],
    ("", "", "上下", ABOUT),
]
WORDS = {
    Unit.COUNT: "家 项 期 场 条 所 种 届 类 处 支 批 台 套 班 份 件 个",
    Unit.PERSON: "人 名 位",
    Unit.PERSON_TIME: "人次",
    Unit.PERCENT: "% 个百分点",
    Unit.POST: "岗 名编制",
    Unit.YUAN: "元",
    Unit.USD: "美元",
    Unit.SQM: "平方米",
    Unit.HOUR: "小时 学时",
    Unit.WEEK: "周",
    Unit.MONTH: "个月 月",
    Unit.YEAR: "年",
    Unit.YEAR_OF_AGE: "岁 周岁",
    Unit.RANK: "位次",
}
UNITS = {word: unit for unit, words in WORDS.items() for word in words.split()}
TRADITIONAL = str.maketrans(
    "万亿余个处条约过于内项场种届类岁时", "萬億餘個處條約過於內項場種屆類歲時"
)
FULL_WIDTH = {code: code + 0xFEE0 for code in map(ord, "0123456789.%-")}
NUMBERS = st.decimals(0, 99999, places=2).map(lambda number: f"{number.normalize():f}")


@STABLE
@given(NUMBERS, st.sampled_from([*SCALED]), st.sampled_from(QUALIFIED), st.sampled_from([*UNITS]))
def test_a_composed_span_reads_back_in_every_script_and_width(
    number: str, scale: str, qualified: tuple[str, str, str, Comparator], unit: str
) -> None:
    before, odd, after, comparator = qualified
    printed = f"{before}{number}{scale}{odd}{unit}{after}"
    numeral = parse(printed)
    assert (numeral.value, numeral.comparator) == (Decimal(number) * SCALED[scale], comparator)
    assert numeral.agrees_with(UNITS[unit])
    assert numeral.units
    traditional = printed.translate(TRADITIONAL)
    assert plain(parse(traditional)) == plain(numeral)
    assert plain(parse(printed.translate(FULL_WIDTH))) == plain(numeral)
    assert plain(parse(traditional.translate(FULL_WIDTH))) == plain(numeral)


@STABLE
@given(
    st.integers(1, 99_999_999), st.sampled_from(["low", "up"]), st.sampled_from(["", "多", "余"])
)
@example(10, "low", "").via("ten")
@example(10_000_010, "low", "").via("十 behind noughts")
def test_chinese_numerals_read_back(number: int, style: str, odd: str) -> None:
    numeral = parse(f"{an2cn(number, style)}{odd}人次")
    assert numeral.value == number
    assert numeral.comparator is (MORE if odd else EXACT)


FIGURES = {figure: value for value, figure in enumerate("零一二三四五六七八九")}
PLACES = {"亿": 10**8, "万": 10**4, "千": 10**3, "百": 10**2, "十": 10}


def place_by_place(written: str) -> int:
    """The value by definition: what stands before the greatest place, times it, and the rest."""
    for place, worth in PLACES.items():
        before, found, rest = written.rpartition(place)
        if found:
            return (place_by_place(before.strip("零")) or 1) * worth + place_by_place(rest)
    return sum(FIGURES[figure] for figure in written)


@STABLE
@given(st.text("零一二五九十百千万亿", min_size=1, max_size=7))
@example("五亿十五万").via("cn2an alone loses the 十")
def test_a_chinese_numeral_is_read_rightly_or_not_at_all(written: str) -> None:
    try:
        numeral = parse(written)
    except NumeralError:
        return
    assert numeral.value == place_by_place(written)


@STABLE
@given(st.lists(st.integers(10, 99), min_size=2, max_size=5), st.sampled_from(["", "万", "亿"]))
def test_members_of_a_list_share_their_scale(numbers: list[int], scale: str) -> None:
    numerals = parse_all("、".join(map(str, numbers)) + scale + "元左右")
    assert [n.value for n in numerals] == [number * SCALED[scale] for number in numbers]
    assert {(n.comparator, n.units) for n in numerals} == {(ABOUT, frozenset({Unit.YUAN}))}


ALPHABET = (
    "0123579.,，、-—~至到第约近超过不少足半一二两十百千万亿多余个人次名成元美%以上下左右年?几分之 "
)


@STABLE
@given(st.text(max_size=80) | st.text(ALPHABET, max_size=12))
def test_any_other_text_raises_nothing_but_a_numeral_error(text: str) -> None:
    try:
        numerals = parse_all(text)
    except NumeralError:
        return
    assert all(numeral.value.is_finite() and numeral.text == text for numeral in numerals)
