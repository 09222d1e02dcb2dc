"""Transcripts of our own of four kinds, 20 turns each, with who speaks in each turn."""

from __future__ import annotations

from typing import NamedTuple


class Transcript(NamedTuple):
    """A text, and of each turn the speaker's name and the first and last words of what is said."""

    text: str
    turns: tuple[tuple[str, str, str], ...]


HEARING = Transcript(
    """HEARING BEFORE THE COMMITTEE ON INLAND WATERS

Tuesday, March 3, 2026

Present: Senators Oakhurst, Delmar and Pryce.

STATEMENT OF ROSWITHA KELL, DIRECTOR, BUREAU OF LOCKS

The CHAIRMAN. The committee will come to order. We are here to learn why three locks failed in one winter.

Our first witness is Director Kell.

[Witness sworn.]

Ms. KELL. Thank you, Mr. Chairman. The gates at Barrow were 61 years old. "Nobody had looked at them since
1998," as our own report says.

I want to be plain about that. We did not inspect them.

The CHAIRMAN. Did not, or could not?

Ms. KELL. Did not, sir.

Senator DELMAR. Mr. Chairman, may I?

The CHAIRMAN. The senator from Wold.

Senator DELMAR. Director, who signed the budget for that year?

Ms. KELL. I did. [Pause.] It had $4 million for inspections, and we spent it on paint.

Senator DELMAR. On paint.

Ms. KELL. Yes, Senator.

(Laughter.)

Senator PRYCE. I see nothing funny in it. How many boats were stuck?

Ms. KELL. Eighteen, and one of them a ferry (inaudible) with 40 people on board.

Senator PRYCE. For how long?

Ms. KELL. For nine hours.

The CHAIRMAN. I have been on that ferry. You would not want nine hours of it.

Ms. KELL. No, sir. I would not.

Senator DELMAR. What do the new gates cost?

Ms. KELL. About $23 million, for the three of them.

The CHAIRMAN. Then we are done for today. The record stays open for a week.

Ms. KELL. Thank you.

[Whereupon, at 11:40 a.m., the committee was adjourned.]
""",
    (
        ("The CHAIRMAN", "The committee", "Director Kell."),
        ("KELL", "Thank you, Mr. Chairman.", "inspect them."),
        ("The CHAIRMAN", "Did not, or", "could not?"),
        ("KELL", "Did not, sir.", "sir."),
        ("DELMAR", "Mr. Chairman, may", "I?"),
        ("The CHAIRMAN", "The senator", "Wold."),
        ("DELMAR", "Director, who", "that year?"),
        ("KELL", "I did.", "on paint."),
        ("DELMAR", "On paint.", "paint."),
        ("KELL", "Yes, Senator.", "Senator."),
        ("PRYCE", "I see nothing", "stuck?"),
        ("KELL", "Eighteen, and", "on board."),
        ("PRYCE", "For how long?", "long?"),
        ("KELL", "For nine hours.", "hours."),
        ("The CHAIRMAN", "I have been", "of it."),
        ("KELL", "No, sir.", "would not."),
        ("DELMAR", "What do", "cost?"),
        ("KELL", "About $23 million", "of them."),
        ("The CHAIRMAN", "Then we are", "a week."),
        ("KELL", "Thank you.", "you."),
    ),
)

INTERVIEW = Transcript(
    """“I never liked clocks”

Imelda Garrick has repaired the tower clock of Sandmouth for 31 years. We met her under the bells.

**Peter Voss:** Ms. Garrick, what time is it?

**Imelda Garrick:** Ten past, by the tower. It is four minutes slow, and I like it so.

**Peter Voss:** On purpose?

**Imelda Garrick:** The ferry leaves by that clock. If it is slow, people catch the boat.

I told the mayor once. He laughed and said, “Leave it.” So I left it.

**Peter Voss:** How did you come to clocks?

**Imelda Garrick:** My father [laughs] wanted a son. He got me and a box of tools.

**Voss:** Did you like it?

**Garrick:** I never liked clocks. I like that they can be put right.

**Voss:** What breaks most often?

**Garrick:** The hands. Gulls sit on them, two or three at a time, and we have a storm every week in winter.

**Voss:** You have never thought of a digital one?

**Garrick:** Who would climb up to it?

**Voss:** Nobody would have to.

**Garrick:** You see? That is what is wrong with it.

**Voss:** You are 68 now. Who comes after you?

**Garrick:** A girl from the school. She is better than I was at 20.

**Voss:** Will she set it right?

**Garrick:** I hope that she does not.

**Voss:** Thank you for the tour.

**Garrick:** Mind the third step.

*This interview was edited for length.*
""",
    (
        ("Peter Voss", "Ms. Garrick, what", "is it?"),
        ("Imelda Garrick", "Ten past", "like it so."),
        ("Peter Voss", "On purpose?", "purpose?"),
        ("Imelda Garrick", "The ferry", "I left it."),
        ("Peter Voss", "How did", "clocks?"),
        ("Imelda Garrick", "My father", "of tools."),
        ("Peter Voss", "Did you", "like it?"),
        ("Imelda Garrick", "I never liked", "put right."),
        ("Peter Voss", "What breaks", "often?"),
        ("Imelda Garrick", "The hands.", "in winter."),
        ("Peter Voss", "You have", "digital one?"),
        ("Imelda Garrick", "Who would", "up to it?"),
        ("Peter Voss", "Nobody would", "have to."),
        ("Imelda Garrick", "You see?", "wrong with it."),
        ("Peter Voss", "You are 68", "after you?"),
        ("Imelda Garrick", "A girl", "at 20."),
        ("Peter Voss", "Will she", "it right?"),
        ("Imelda Garrick", "I hope", "does not."),
        ("Peter Voss", "Thank you", "the tour."),
        ("Imelda Garrick", "Mind the", "third step."),
    ),
)

CALL = Transcript(
    """Tarn Valley Looms (TVL) Q3 2025 Earnings Call Transcript

November 4, 2025, 9:00 a.m.

Company Participants

Beatrix Holm - Chief Executive Officer

Dale Ferris - Chief Financial Officer

Conference Call Participants

Otto Lindqvist - Harbour Street Securities

Prepared Remarks

Operator

Good morning, and welcome to the third-quarter call of Tarn Valley Looms. [Operator instructions]

I would now like to turn the call over to Beatrix Holm. Please go ahead.

Beatrix Holm -- Chief Executive Officer

Thank you, and good morning. We sold 14,200 looms this quarter, 9% more than a year ago.

Our plant in Orsk came back a month early. I could not be prouder of the team there.

Dale, over to you.

Dale Ferris -- Chief Financial Officer

Thanks, Beatrix. Revenue was $212 million, and the margin rose to 31.4%.

We now expect $840 million for the year.

Beatrix Holm -- Chief Executive Officer

With that, we will take your questions.

Questions & Answers

Operator

Our first question comes from Otto Lindqvist of Harbour Street Securities.

Otto Lindqvist -- Harbour Street Securities

Hi, good morning. Can you tell us how much of the growth was price?

Dale Ferris -- Chief Financial Officer

About a third of it, Otto.

Otto Lindqvist -- Harbour Street Securities

And the rest is volume?

Dale Ferris -- Chief Financial Officer

Volume, and about $2 million of currency.

Otto Lindqvist -- Harbour Street Securities

I see. Beatrix, will you raise prices again?

Beatrix Holm -- Chief Executive Officer

Not this year. We told our customers that in May, and we keep our word.

Otto Lindqvist -- Harbour Street Securities

Even if wool goes up?

Beatrix Holm -- Chief Executive Officer

Even then.

Otto Lindqvist -- Harbour Street Securities

Last one from me. How full is the order book?

Dale Ferris -- Chief Financial Officer

We have seven months in hand, and that is more than we like.

Beatrix Holm -- Chief Executive Officer

I would add that none of it is cancellable.

Otto Lindqvist -- Harbour Street Securities

Thank you both.

Operator

There are no further questions. I turn the call back to Ms. Holm.

Beatrix Holm -- Chief Executive Officer

Thank you all for your time.

Operator

This concludes today's call.

Duration: 31 minutes
""",
    (
        ("Operator", "Good morning, and", "go ahead."),
        ("Beatrix Holm", "Thank you, and", "over to you."),
        ("Dale Ferris", "Thanks, Beatrix.", "the year."),
        ("Beatrix Holm", "With that", "questions."),
        ("Operator", "Our first", "Securities."),
        ("Otto Lindqvist", "Hi, good", "was price?"),
        ("Dale Ferris", "About a third", "Otto."),
        ("Otto Lindqvist", "And the rest", "volume?"),
        ("Dale Ferris", "Volume, and", "currency."),
        ("Otto Lindqvist", "I see.", "again?"),
        ("Beatrix Holm", "Not this year.", "our word."),
        ("Otto Lindqvist", "Even if", "goes up?"),
        ("Beatrix Holm", "Even then.", "then."),
        ("Otto Lindqvist", "Last one", "order book?"),
        ("Dale Ferris", "We have seven", "we like."),
        ("Beatrix Holm", "I would add", "cancellable."),
        ("Otto Lindqvist", "Thank you both.", "both."),
        ("Operator", "There are no", "Ms. Holm."),
        ("Beatrix Holm", "Thank you all", "your time."),
        ("Operator", "This concludes", "today's call."),
    ),
)

PRESS = Transcript(
    """Remarks by Mayor Ottoline Crane at a press conference on the flood

Town Hall, Sandmouth, 2:05 P.M.

MAYOR CRANE: Good afternoon. The river stands at 6.2 meters. It will not rise further, we are told.

Four hundred people slept in the school last night. I was with them, and I thank everybody who cooked.

Chief Brandt will say a word about the roads.

FIRE CHIEF LOU BRANDT: Thank you, Mayor. Route 9 is open. Route 11 is not, and please do not try it.

MAYOR CRANE: All right. Questions.

Q: Mayor, when can people go home?

MAYOR CRANE: Not before Thursday. I know that is hard.

Q: Is anybody still missing?

FIRE CHIEF BRANDT: Two men. We have a boat out since five.

Q: Do you have their names?

FIRE CHIEF BRANDT: We do, and their families have them too. I will leave it there.

Q: Mayor, the dam. You said in June that it was safe.

MAYOR CRANE: I said that the engineers called it safe. They did. It held, by the way.

Q: But the gates —

MAYOR CRANE: The gates were opened at 3 a.m. (Applause.) Let me finish. They were opened because I asked.

Q: On whose advice?

MAYOR CRANE: On Mr. Dunlop's. He is here. Ask him.

JAMES DUNLOP: I would do it again. The water had to go somewhere, and nobody lives at Sallow Flats.

Q: The farmers say otherwise.

MR. DUNLOP: Nobody lives there at night.

Q: Will they be paid?

MAYOR CRANE: They will. Every sack of it.

END 2:31 P.M.
""",
    (
        ("MAYOR CRANE", "Good afternoon.", "the roads."),
        ("FIRE CHIEF LOU BRANDT", "Thank you, Mayor.", "try it."),
        ("MAYOR CRANE", "All right.", "Questions."),
        ("Q", "Mayor, when", "go home?"),
        ("MAYOR CRANE", "Not before", "hard."),
        ("Q", "Is anybody", "missing?"),
        ("BRANDT", "Two men.", "since five."),
        ("Q", "Do you have", "names?"),
        ("BRANDT", "We do, and", "there."),
        ("Q", "Mayor, the dam.", "was safe."),
        ("MAYOR CRANE", "I said that", "by the way."),
        ("Q", "But the gates", "gates —"),
        ("MAYOR CRANE", "The gates were", "I asked."),
        ("Q", "On whose", "advice?"),
        ("MAYOR CRANE", "On Mr. Dunlop's.", "Ask him."),
        ("JAMES DUNLOP", "I would do", "Sallow Flats."),
        ("Q", "The farmers", "otherwise."),
        ("JAMES DUNLOP", "Nobody lives", "at night."),
        ("Q", "Will they", "paid?"),
        ("MAYOR CRANE", "They will.", "sack of it."),
    ),
)

ALL = {"hearing": HEARING, "interview": INTERVIEW, "earnings call": CALL, "press conference": PRESS}
