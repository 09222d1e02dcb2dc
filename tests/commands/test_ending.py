"""Signals that end a run."""

import os
import signal

import pytest

from summarizer.commands.ending import TerminatedError, in_order

SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


def done_until(by, done, *, busy):
    """Note what is done of two rows when the signal comes in the middle of the first, or behind it."""
    with in_order() as ending:
        with ending.put_off():
            if busy:
                os.kill(os.getpid(), by)
            done.append("first")
        if not busy:
            os.kill(os.getpid(), by)
        done.append("second")


@pytest.mark.parametrize("busy", [True, False])
@pytest.mark.parametrize("by", SIGNALS)
def test_what_may_not_be_left_half_done_is_done_before_the_end(by, busy):
    """A row that is being written is written, and no other is begun."""
    done = []
    with pytest.raises(TerminatedError) as ended:
        done_until(by, done, busy=busy)
    assert (done, ended.value.by) == (["first"], by)


@pytest.mark.parametrize("by", SIGNALS)
def test_signals_are_as_before_behind_it(by):
    """Only the run has its own handlers."""
    before = signal.getsignal(by)
    with in_order():
        assert signal.getsignal(by) != before
    assert signal.getsignal(by) == before


def test_an_ignored_signal_stays_ignored():
    """As below nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with in_order():
            os.kill(os.getpid(), signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
