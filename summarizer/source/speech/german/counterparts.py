"""German function words by their English counterparts, for the rules that serve both languages."""

from __future__ import annotations

_COUNTERPARTS = """
the der die das den dem des; a ein eine einen einem einer eines; this dieser diese dieses diesen diesem;
his sein seine seinen seinem seiner seines; her ihr ihre ihren ihrem ihrer ihres; our unser unsere
unserer; all alle allen aller; many viele vielen; some einige einigen; several mehrere mehreren; both
beide beiden; no kein keine keinen keiner; he er; she sie; it es; we wir; i ich; and und; or oder; but
aber doch sondern; then dann darin demnach danach nun; also auch; however jedoch allerdings hingegen;
further weiter; moreover zudem außerdem ferner; yesterday gestern; today heute; monday montag; tuesday
dienstag; wednesday mittwoch; thursday donnerstag; friday freitag; saturday samstag; sunday sonntag
sonntagmorgen; in im; on auf; at an am bei beim; for für; with mit; of von vom; into zu zum zur; from
aus; after nach nachdem; before vor bevor; against gegen gegenüber; about über; under unter; since seit;
during während; through durch; without ohne; between zwischen; until bis; amid wegen; despite trotz;
around um; that dass daß; because weil; if wenn falls; whether ob; as als; how wie; what was wer; why
warum; although obwohl; while indem wobei; is ist; was war wurde; are sind; were waren wurden sei seien
wäre wären; has hat habe; have haben; had hatte hatten hätte hätten; will wird werde werden; would würde
würden will wolle wollte wollten; could kann könne können konnte könnte; must muss müsse müssen; should
soll solle sollen sollte sollten; may darf dürfe dürfen; not nicht; never nie; recently zuletzt
kürzlich; again erneut wieder; already bereits schon; only nur; once einmal zunächst
"""
NORMAL_FORMS = {
    word: words[0] for entry in _COUNTERPARTS.split(";") if (words := entry.split()) for word in words[1:]
}
