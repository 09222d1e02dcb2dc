"use strict";
(() => {
  const data = JSON.parse(document.getElementById("summary").textContent);
  const points = Array.from(data.source); // offsets are code points, and a string here counts otherwise
  const items = document.getElementById("items");
  const source = document.getElementById("source");
  const live = document.getElementById("live");
  const [opening, closing] = (document.body.dataset.marks ?? "“ ”").split(" "); // of the text's language
  const pieces = [...source.querySelectorAll("[data-s]")];
  const starts = pieces.map((piece) => Number(piece.dataset.s));
  const cards = [...items.querySelectorAll(".card")];
  const element = (tag, attributes = {}, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  };

  // -- The proof: everything that claims to be the source's is held against the source.

  const itemAt = (name) => name.split(/[[\].]+/).filter(Boolean).reduce((value, part) => value[part], data);
  const textAt = ([start, end]) => points.slice(start, end).join(""); // a span is kept as its two numbers
  const symbol = (letter) => {
    const code = letter.codePointAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "\u2421" : "\ufffd";
  };
  const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff]/gu;
  const shownAs = (text) => text.replace(/\r\n?/g, "\n").replace(unprintable, symbol);

  function* promises(value) {
    if (value === null || typeof value !== "object") return;
    if (value.span && typeof value.text === "string") yield [value.span, value.text];
    if (value.canonical && typeof value.name === "string") yield [value.canonical, value.name];
    if (value.measures_span) yield [value.measures_span, value.measures];
    for (const place of value.evidence ?? []) yield [place, null];
    for (const inner of Object.values(value)) yield* promises(inner);
  }

  const core = (text) => text.replace(/[^\p{L}\p{N}\p{P}]/gu, "");
  function showsItsItem(card) {
    if (!card.dataset.item) return true;
    const item = itemAt(card.dataset.item);
    const seen = core(card.querySelector(".words").textContent);
    return (item.fragments ?? [item]).every((part) => seen.includes(core(part.text)));
  }

  async function hashHolds() {
    if (!globalThis.crypto?.subtle) return null; // only where the browser trusts the address
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(data.source));
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex === data.provenance.source_sha256;
  }

  async function prove() {
    const found = [...promises(data)];
    const broken = found.filter(([span, text]) =>
      text === null ? !(span[0] < span[1] && span[1] <= points.length) : textAt(span) !== text);
    const shown = source.textContent === shownAs(data.source) && cards.every(showsItsItem);
    const hash = await hashHolds();
    const good = broken.length === 0 && shown && hash !== false;
    const place = document.getElementById("proof");
    place.className = good ? "good" : "bad";
    place.setAttribute("role", good ? "status" : "alert");
    place.textContent = (good ? "✓ Checked by this page: " : "✗ This page is not what it says: ") + [
      broken.length ? `${broken.length} of ${found.length} places do not hold what they should`
        : `all ${found.length} places hold the source’s own characters`,
      shown ? "what is shown is what is kept" : "what is shown is not what is kept",
      hash === null ? "its hash could not be computed here" : hash ? "its SHA-256 is right" : "its SHA-256 is wrong",
    ].join("; ") + ".";
  }

  // -- Pointing: what is pointed at on one side is shown on the other.

  const placesOf = (shown) => shown.dataset.at ?? shown.closest(".card").dataset.at; // a button's own, or its card's
  const parse = (at) => (at || "").split(" ").filter(Boolean).map((pair) => pair.split("-").map(Number));
  function piecesOf(at) {
    return parse(at).flatMap(([start, end]) => pieces.filter((_, k) => starts[k] >= start && starts[k] < end));
  }
  function clear(name) {
    for (const marked of document.querySelectorAll(`.${name}`)) marked.classList.remove(name);
  }
  function mark(at, name, scroll) {
    const found = piecesOf(at);
    for (const piece of found) piece.classList.add(name);
    if (scroll && found.length) found[0].scrollIntoView({ block: "center" });
    return found.map((piece) => piece.textContent).join("");
  }
  function point(target, scroll) {
    clear("now");
    clear("carry");
    const card = target.closest(".card");
    if (card) mark(card.dataset.at, "now", scroll);
    const word = target.closest(".place, [data-at]:not(.card)");
    if (!word) return;
    word.classList.add("now");
    mark(placesOf(word), word.classList.contains("w") ? "carry" : "now", scroll);
  }
  const say = (words) => { live.textContent = words; };

  let current = null;
  function choose(card, scroll = true) {
    cards.forEach((other) => other.classList.toggle("current", other === card));
    current = card;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    point(card, scroll);
  }
  function step(by) {
    const visible = cards.filter((card) => card.offsetParent !== null);
    const next = visible[Math.max(0, Math.min(visible.length - 1, visible.indexOf(current) + by))];
    if (next) choose(next);
  }
  const quoted = (words) => opening + words + closing;
  function stepWord(by) {
    const words = current ? [...current.querySelectorAll(".w")] : [];
    if (!words.length) return;
    const at = words.findIndex((word) => word.classList.contains("now"));
    const word = words[at < 0 ? (by > 0 ? 0 : words.length - 1) : (at + by + words.length) % words.length];
    point(word, true);
    word.classList.add("now");
    say(word.dataset.at
      ? `${quoted(word.textContent)}: the source has ${quoted(piecesOf(word.dataset.at).map((piece) => piece.textContent).join(""))}, ${word.dataset.relation}`
      : `${quoted(word.textContent)}: nothing carries it`);
  }
  function onKey(event) {
    if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    const inItems = items.contains(event.target) || event.target === document.body;
    const keys = { j: () => step(1), k: () => step(-1), Escape: () => { clear("now"); clear("carry"); } };
    if (inItems) Object.assign(keys, {
      ArrowDown: () => step(1), ArrowUp: () => step(-1),
      ArrowRight: () => stepWord(1), ArrowLeft: () => stepWord(-1),
    });
    if (event.target.closest(".card") === event.target) Object.assign(keys, { Enter: () => point(event.target, true) });
    if (keys[event.key]) { keys[event.key](); event.preventDefault(); }
  }
  function listen() {
    items.addEventListener("pointerover", (event) => point(event.target, false));
    items.addEventListener("pointerleave", () => current && point(current, false));
    items.addEventListener("focusin", (event) => {
      const card = event.target.closest(".card");
      if (card && event.target !== card) { current = card; point(event.target, false); }
    });
    items.addEventListener("click", (event) => {
      const place = event.target.closest(".place, [data-at]");
      if (place && !event.target.closest("summary, .review")) {
        const card = event.target.closest(".card");
        if (card) { current = card; cards.forEach((other) => other.classList.toggle("current", other === card)); }
        point(place, true);
      }
    });
    source.addEventListener("click", (event) => {
      const piece = event.target.closest("[data-s]");
      const owner = piece && cards.find((card) => card.offsetParent !== null && piecesOf(card.dataset.at).includes(piece));
      if (owner) choose(owner, false);
    });
    document.addEventListener("keydown", onKey);
  }

  // -- Filters.

  const kinds = { claim: "Claims", quotation: "Quotations", number: "Numbers", rejected: "Rejected" };
  const filter = { hidden: new Set(), verdict: "", speaker: "" };
  function apply() {
    for (const card of cards) {
      const { kind, verdict, speaker } = card.dataset;
      card.hidden = filter.hidden.has(kind)
        || Boolean(filter.verdict) && verdict !== filter.verdict
        || Boolean(filter.speaker) && speaker !== filter.speaker;
    }
    for (const section of items.querySelectorAll("section")) section.hidden = !section.querySelector(".card:not([hidden])");
    say(`${cards.filter((card) => !card.hidden).length} of ${cards.length} shown`);
  }
  function chooser(label, name, values) {
    const select = element("select", {}, element("option", { value: "" }, "any"),
      ...values.map((value) => element("option", { value }, value)));
    select.addEventListener("change", () => { filter[name] = select.value; apply(); });
    return element("label", {}, `${label} `, select);
  }
  function filters() {
    const boxes = Object.entries(kinds).filter(([kind]) => cards.some((card) => card.dataset.kind === kind)).map(([kind, name]) => {
      const box = element("input", { type: "checkbox" });
      box.checked = true;
      box.addEventListener("change", () => { filter.hidden[box.checked ? "delete" : "add"](kind); apply(); });
      return element("label", {}, box, ` ${name}`);
    });
    const values = (name) => [...new Set(cards.map((card) => card.dataset[name]).filter(Boolean))];
    return [element("fieldset", {}, element("legend", {}, "Show"), ...boxes),
      chooser("Verdict", "verdict", values("verdict")), chooser("Speaker", "speaker", values("speaker"))];
  }

  // -- Review: kept in this browser, taken out as JSON.

  const key = `summarizer ${data.provenance.source_sha256} ${data.provenance.created}`;
  const review = { format: "summarizer-review", version: 1, source_sha256: data.provenance.source_sha256, rulings: {} };
  function restore() {
    try { Object.assign(review.rulings, JSON.parse(localStorage.getItem(key)) ?? {}); } catch { /* no store here */ }
  }
  function keep() {
    try { localStorage.setItem(key, JSON.stringify(review.rulings)); } catch { /* no store here: the export has it */ }
  }
  const wordsOf = (item) => item.text ?? item.fragments.map((fragment) => fragment.text).join(" … ");
  const correctable = { claim: (item) => item.text, quotation: (item) => item.speaker?.name ?? "", number: (item) => item.measures ?? "" };
  const asked = { claim: "The claim should say", quotation: "It was said by", number: "The number measures" };
  const folded = (text) => text.toLowerCase().replace(/\s+/g, " ");
  const isNamed = (name) => folded(data.source).includes(folded(name.trim()));
  function rule(card, decision, correction) {
    const { item } = card.dataset;
    const same = review.rulings[item]?.decision === decision && decision !== "corrected";
    if (same) delete review.rulings[item];
    else review.rulings[item] = { item, decision, words: wordsOf(itemAt(item)), ...(correction === undefined ? {} : { correction }) };
    keep();
    paint(card);
    say(same ? "ruling taken back" : decision);
  }
  function paint(card) {
    const decision = review.rulings[card.dataset.item]?.decision;
    card.classList.toggle("accepted", decision === "accepted");
    card.classList.toggle("rejected-by-hand", decision === "rejected");
    card.classList.toggle("corrected", decision === "corrected");
    for (const button of card.querySelectorAll(".review button[data-decision]"))
      button.setAttribute("aria-pressed", String(button.dataset.decision === decision));
    card.querySelector(".corrected-to")?.remove();
    const { correction } = review.rulings[card.dataset.item] ?? {};
    if (correction === undefined) return;
    const lost = card.dataset.kind === "quotation" && !isNamed(correction) ? " (the source names nobody so)" : "";
    card.querySelector(".review").before(element("p", { class: "corrected-to" }, `${asked[card.dataset.kind]}: ${correction}${lost}`));
  }
  function reviewable(card) {
    const { item, kind } = card.dataset;
    const row = element("div", { class: "review" });
    const button = (decision, label, act) => {
      const made = element("button", { type: "button", "data-decision": decision, "aria-pressed": "false" }, label);
      made.addEventListener("click", act);
      row.append(made);
    };
    button("accepted", "Accept", () => rule(card, "accepted"));
    button("rejected", "Reject", () => rule(card, "rejected"));
    button("corrected", "Correct", () => {
      if (row.querySelector("textarea")) return;
      const input = element("textarea", { rows: kind === "claim" ? "3" : "1" });
      const before = review.rulings[item]?.correction ?? correctable[kind](itemAt(item));
      input.value = before;
      const save = element("button", { type: "button" }, "Save");
      const form = element("div", { class: "correction" }, element("label", {}, `${asked[kind]}: `, input), save);
      form.finish = () => {
        const value = input.value.trim();
        if (value && value !== before) rule(card, "corrected", value);
        form.remove();
        card.focus();
      };
      save.addEventListener("click", form.finish);
      input.addEventListener("keydown", (event) => {
        if (event.key === "Enter") { event.preventDefault(); form.finish(); }
        if (event.key === "Escape") { form.remove(); card.focus(); }
      });
      row.append(form);
      input.focus();
    });
    card.append(row);
    paint(card);
  }
  function exported() {
    const { rulings, ...head } = review;
    return JSON.stringify({ ...head, created: new Date().toISOString(), rulings: Object.values(rulings) }, null, 2);
  }
  function exporter() {
    const button = element("button", { type: "button", id: "export" }, "Export review");
    button.addEventListener("click", () => {
      for (const form of document.querySelectorAll(".correction")) form.finish(); // what was typed counts
      const address = URL.createObjectURL(new Blob([exported()], { type: "application/json" }));
      element("a", { href: address, download: "review.json" }).click();
      setTimeout(() => URL.revokeObjectURL(address), 1000);
    });
    return button;
  }

  for (const card of cards) {
    card.tabIndex = -1;
    card.dataset.kind = card.classList[1];
  }
  restore();
  cards.filter((card) => card.dataset.item).forEach(reviewable);
  document.getElementById("tools").append(...filters(), exporter());
  listen();
  prove();
})();
