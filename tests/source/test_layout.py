"""The blocks of a text: what they are called, and where sentences may not run on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import is_linear, processor

from summarizer import BlockKind, Span, read
from summarizer.source.document import Block
from summarizer.source.layout import read_blocks


def kinds(text):
    """Return the kind and the characters of every block."""
    return [(block.kind.value, block.span.of(text)) for block in read_blocks(text)]


def test_an_article_as_it_comes():
    """Head, byline, date, credit, caption, prose, calls and rights are told apart by their own marks."""
    text = (
        "Ferry Runs Aground Off Lindholm\n\nBy Mara Quist and Olu Sand\nUpdated 3 April 2019, 14:05\n"
        "Photo: Olu Sand / Harbour Desk\n\nThe ferry hit a sandbank on Tuesday.\n\n"
        "Read more: Sandbanks of the sound\n\nFigure 4. Depths of the sound.\n\n© 2019 Lindholm Post"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "heading", "byline", "dateline", "credit", "paragraph", "boilerplate", "caption", "boilerplate",
    ]  # fmt: skip


def test_how_long_a_text_takes_is_no_part_of_it():
    """A line that ends with the minutes that a text takes is boilerplate."""
    assert kinds("Press\n4 min read")[-1] == ("boilerplate", "4 min read")
    assert kinds("The dive took her 4 minutes. Read the log for more of them.")[0][0] == "paragraph"


@pytest.mark.parametrize("width", [46, 72, 118])
def test_wrapped_prose_is_one_block(width):
    """Line breaks at a full line part no sentence, however wide the lines are."""
    import textwrap

    prose = (
        "The keeper of the lock at Varn said on Friday that the gate would stay shut until the spring. "
        "Nobody had asked for 40 years whether it still moved, and now it does not. "
    ) * 3
    text = textwrap.fill(prose, width)
    assert len(kinds(text)) == 1
    assert len(read(text).sentences) == 6


def test_an_agency_at_the_head_of_a_story_is_no_credit():
    """A short paragraph with its dateline is prose; an agency at the end of a caption is its credit."""
    text = (
        "VARN (AP) — The lock is shut.\n\nThe lock at Varn. (AP)\n\nOlu Sand opens a gate. REUTERS/M. Quist"
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "credit", "credit"]


def test_wrapped_lines_among_headings_go_on():
    """A line that wrapped ones lead up to goes on before a capital, and a stop belongs to the line before."""
    text = (
        "Port office\nContact: Ada Orr\nFenby\n"
        "The pier is stronger and more important than ever in the lives of the\n"
        "people who work on it and in those of the people who walk on it, Harbour\n"
        "Master Paul Lund said.\nNotes\n"
        "Master Paul Lund said\n. The pier stands\nBoats\nNets"
    )
    blocks = [block.span.of(text) for block in read(text).blocks]
    assert any(block.endswith("Harbour\nMaster Paul Lund said.") for block in blocks)
    assert "Master Paul Lund said\n. The pier stands" in blocks
    assert "Notes" in blocks


def test_a_bracket_that_opens_no_sentence_goes_on():
    """A page that sets each link on a line of its own breaks within a sentence."""
    text = "Press\n\nCORRAN – Lorne Looms, Inc.\n(the maker) has been fined £2 million for its glue."
    assert [block.span.of(text) for block in read(text).blocks][1:] == [text.partition("\n\n")[2]]


def test_headlines_in_a_row_are_blocks_of_their_own():
    """Short lines without an end, as in a feed, do not run together; a name may begin in lower case."""
    text = "Quarry reopens\n09:15\neBikes outsell cars in Varn\n08:40\nLock keeper retires\n"
    assert [words for _, words in kinds(text)] == text.split("\n")[:-1]


def test_tables_lists_references_and_quoted_lines():
    """Each row, item, entry and quoted line is a block; an item may run over lines."""
    text = (
        "| Boat | Seats |\n|---|---|\n| Heron | 14 |\n\nSeats\t14\t20\t31\n\n"
        "- life jackets for\n  all on board\n- two oars\n\n"
        "[7] Quist M, Sand O. Sandbanks. Sound Lett. 2017;9:31-4. doi:10.1/x\n\n> never again\n"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "table row", "table row", "table row", "table row", "list item", "list item", "reference",
        "quotation",
    ]  # fmt: skip


def test_turns_need_a_name_that_comes_back():
    """Lines with a name and a colon are turns where there are three and one name returns."""
    turns = "MS. QUIST: Is it open?\nMR. SAND: Since May.\nMS. QUIST: Good."
    assert [kind for kind, _ in kinds(turns)] == ["turn"] * 3
    assert "turn" not in dict(kinds("Aim: to measure.\nMethod: we dived.\nResult: it is deep."))


def test_turns_in_square_brackets():
    """A name in brackets, with a time or without, begins a turn; a note does not."""
    timed = "[Ann Sand] [00:00] Is it open?\n[Voice 2] [00:04] Since May.\n[Ann Sand] [00:09] Good."
    assert [kind for kind, _ in kinds(timed)] == ["turn"] * 3
    assert "turn" not in dict(kinds("[Pause] It was open.\n\n[Laughter] It was.\n\nIt was shut."))


def test_a_warning_makes_no_long_text_a_disclaimer():
    """Two warnings make a disclaimer of a line of their own, not of a whole call on one line."""
    warning = "We undertake no obligation to change forward-looking statements."
    assert kinds(f"The mill made £4 million.\n\n{warning}")[-1][0] == "boilerplate"
    assert kinds(f"{'The mill made £4 million in May. ' * 60}{warning}")[0][0] == "paragraph"


def test_times_of_subtitles_stand_in_no_sentence():
    """Cue numbers and times are blocks apart from what is said."""
    text = (
        "1\n00:00:02,000 --> 00:00:04,500\nThe lock was shut\nbefore noon.\n\n"
        "2\n00:00:05,000 --> 00:00:06,000\nYes."
    )
    assert [words for kind, words in kinds(text) if kind == "paragraph"] == [
        "The lock was shut\nbefore noon.",
        "Yes.",
    ]


def test_a_line_that_comes_again_is_the_head_of_pages():
    """A short line without an end that stands three times is boilerplate."""
    text = "\n\n".join(f"Sound Letters 2017\n\nPage text number {n} ends here." for n in range(3))
    assert [kind for kind, _ in kinds(text)] == ["boilerplate", "paragraph"] * 3


def test_the_data_of_a_markdown_file_is_no_text():
    """What stands between two rules at the top is boilerplate; a rule alone begins nothing."""
    page = (
        "---\ntitle: The lock of Varn: a history\ndate: 2021-03-04\ntags:\n- locks\n---\n\nThe lock is shut."
    )
    assert {kind for kind, words in kinds(page) if words != "The lock is shut."} == {"boilerplate"}
    assert kinds(page)[-1] == ("paragraph", "The lock is shut.")
    bare = [
        words for kind, words in kinds("---\n\nThe lock is shut.\n\n---\n\nIt opens.") if kind == "paragraph"
    ]
    assert bare == ["The lock is shut.", "It opens."]


@pytest.mark.parametrize(
    "line", ["Topics: mills, peat, Dunmere, Today's Picks", "Tags: fire", "Read: Ferries late"]
)
def test_ways_to_elsewhere_with_a_colon(line):
    """A line of topics, or that leads to another article, is no headline."""
    assert kinds(f"{line}\n\nThe mill burned on Monday.")[0] == ("boilerplate", line)


def test_rows_that_have_run_together():
    """Figures and names without words between them are no prose; a sentence with many figures is."""
    rows = "03/04/2031 Dunmere Mills Inc. 03/06/2031 Port Osmund Ltd. 14 03/09/2031 Arle LLC."
    prose = "In 2031 it lost 14 boats, 12 cars and £3.2 million, and in 2032 it lost 9 boats and 7 cars."
    found = [kind for kind, _ in kinds(f"Layoffs\n\n{rows}\n\n{prose}")]
    assert found == ["heading", "table row", "paragraph"]


def test_a_file_tells_what_the_text_leaves_open():
    """A guess gives way to what the file marks; what bears marks of its own does not."""
    text = "Mill burns\n\n1. It burned on Monday\n\nThe loft\n\nPhoto: Ada Brook\n\nIt burned."
    told = [("1. It", BlockKind.HEADING), ("The loft", BlockKind.LIST_ITEM), ("Photo", BlockKind.CAPTION)]
    starts = [(text.index(words), kind) for words, kind in told]
    layout = tuple(Block(kind, Span(start - 2, text.find("\n\n", start))) for start, kind in starts)
    assert [block.kind.value for block in read(text, layout).blocks] == [
        *("heading", "heading", "list item", "credit", "paragraph")
    ]


def test_blocks_of_a_document():
    """Blocks and paragraphs are the same places; only some kinds are prose."""
    document = read("Varn\n\nThe lock is shut.\n\n| a | b |\n")
    assert [block.span for block in document.blocks] == [p.span for p in document.paragraphs]
    assert [block.kind.is_prose for block in document.blocks] == [False, True, False]
    assert document.blocks[1].kind is BlockKind.PARAGRAPH


@given(st.text(alphabet="aB1 .,:|-*>\t\n\r“”()[]#©—", max_size=200))
@settings(max_examples=300)
def test_blocks_cover_the_text(text):
    """Blocks are in order, apart, without white space at their ends, and leave nothing else out."""
    end = 0
    for block in read_blocks(text):
        assert not text[end : block.span.start].strip()
        assert block.span.of(text) == block.span.of(text).strip() != ""
        end = block.span.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "piece", ["a   b", "a\t", "| ", "Ab: ", "1. ", "Ab C., ", "\n", "- \n", "(left ", "x"]
)
@pytest.mark.usefixtures("small_heap")
def test_time_is_linear(piece):
    """Four times the text takes about four times as long."""

    def seconds(count):
        text = piece * count
        return processor(lambda: read_blocks(text))

    assert is_linear(seconds, 10_000)
