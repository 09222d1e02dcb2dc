"""What is set for the whole process while texts are read."""

from __future__ import annotations

import gc
from threading import Barrier, Thread

import pytest

from summarizer import read
from summarizer.source.process import WhileNeeded, rarely_collected


def test_set_by_the_first_undone_by_the_last():
    """However many need a setting at once, it is made once, and undone when all have left."""
    made = []

    def begin():
        made.append("set")
        return lambda: made.append("undone")

    setting, all_inside = WhileNeeded(begin), Barrier(4)

    @setting
    def work():
        all_inside.wait()

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == ["set", "undone"]
    with setting:
        assert made == ["set", "undone", "set"]


def test_the_collector_is_left_as_it_was():
    """While a text is read, cycles are looked for rarely; afterwards as before, whatever happens."""
    before = gc.get_threshold()
    with rarely_collected:
        assert gc.get_threshold()[0] > before[0] > 0
        assert gc.get_threshold()[1:] == before[1:]
    with pytest.raises(ZeroDivisionError), rarely_collected:
        raise ZeroDivisionError
    read("A mill burned.")
    assert gc.get_threshold() == before


def test_a_collector_that_is_off_stays_off():
    """Who has switched the collector off by its threshold finds it off while texts are read."""
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        with rarely_collected:
            assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)
