#!/usr/bin/env python3
"""Write ``pipeline/dates/lunisolar.tsv``, the lunisolar years and solar terms that ``lunar_python`` (MIT) computes."""

from pathlib import Path

from lunar_python import Lunar, LunarYear, Solar

from pipeline.dates.calendars import FIRST_YEAR, LAST_YEAR, TERMS

TABLE = Path(__file__).parent.parent / "pipeline" / "dates" / "lunisolar.tsv"
HEAD = """\
# year	new year's day	leap month	lengths	terms
# leap month: the repeated month, 0 where none is. lengths: of the months in their order, 9 for 29 days, 0 for 30.
# terms: the day of the month of each solar term from 小寒 to 冬至; two fall in each month.
# Source: lunar_python (MIT), which follows GB/T 33661-2017; scripts/build_calendar.py
"""
# lunar_python's keys for the terms that its table of one year holds a second time.
TERM_KEYS = {
    "DA_XUE": "大雪",
    "DONG_ZHI": "冬至",
    "XIAO_HAN": "小寒",
    "DA_HAN": "大寒",
    "LI_CHUN": "立春",
    "YU_SHUI": "雨水",
}


def entry(year: int) -> str:
    """Return the table's line of *year*."""
    lunar = LunarYear.fromYear(year)
    months = [month for month in lunar.getMonths() if month.getYear() == year]
    first = Solar.fromJulianDay(months[0].getFirstJulianDay())
    lengths = "".join(str(month.getDayCount() % 10) for month in months)
    days = {}
    for key, moment in Lunar.fromYmd(year, 6, 1).getJieQiTable().items():
        if moment.getYear() == year:
            days[TERM_KEYS.get(key, key)] = str(moment.getDay())
    terms = " ".join(days[name] for name in TERMS)
    return f"{year}\t{first.getMonth():02d}-{first.getDay():02d}\t{lunar.getLeapMonth()}\t{lengths}\t{terms}\n"


if __name__ == "__main__":
    TABLE.write_text(HEAD + "".join(map(entry, range(FIRST_YEAR, LAST_YEAR + 1))), "utf-8")
