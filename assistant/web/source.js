// The pane beside the answer: a source opened at the exact words that a citation points to.

import { readDocument } from "./api.js";
import { button, element } from "./element.js";
import { reading } from "./reading.js";
import { capitalised, describe, place, placeAndHeadings } from "./wording.js";

const SHEET = window.matchMedia("(width < 45rem)"); // there it covers the page; see app.css
const BODY = { class: "body", role: "region", "aria-label": "Text of the document", tabindex: 0 };

export class SourcePane {
  #pane;
  #behind; // elements that a sheet covers
  #opener = null;
  #sources = [];
  #position = 0;
  #noun = "";
  #document = null; // as last read
  #announce;

  constructor(pane, behind, announce) {
    this.#pane = pane;
    this.#behind = behind;
    this.#announce = announce;
    pane.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.#step(-1);
      if (event.key === "ArrowRight") this.#step(+1);
    });
    SHEET.addEventListener("change", () => this.#cover());
  }

  get isOpen() {
    return !this.#pane.hidden;
  }

  /** Open what an OpenSource event asks for; closing gives the focus back to `opener`. */
  async open({ sources, position, noun }, opener) {
    this.#opener = opener;
    this.#sources = sources;
    this.#noun = noun;
    await this.#show(position);
  }

  close() {
    if (!this.isOpen) return;
    this.#pane.hidden = true;
    this.#cover();
    markCurrent(null);
    this.#opener?.focus();
  }

  async #step(by) {
    const position = this.#position + by;
    if (position >= 0 && position < this.#sources.length) await this.#show(position);
  }

  async #show(position) {
    this.#position = position;
    const source = this.#sources[position];
    const pressed = document.activeElement?.dataset.step;
    const body = element("div", BODY);
    const title = element("h2", { id: "source-title", tabindex: -1 }, source.title);
    const head = element("div", { class: "head" }, title, ...facts(source));
    this.#pane.replaceChildren(this.#controls(), head, body);
    this.#pane.hidden = false;
    this.#cover();
    markCurrent(source);
    const again = pressed && this.#pane.querySelector(`[data-step="${pressed}"]:enabled`);
    (again || title).focus({ preventScroll: true });
    const said = [this.#where(), source.title, place(source), source.quote];
    this.#announce(said.filter(Boolean).join(". "));
    await this.#fill(body, source);
  }

  async #fill(body, source) {
    try {
      if (this.#document?.id !== source.document_id || this.#document.sha256 !== source.sha256) {
        body.append(element("p", { class: "pending" }, "Opening…"));
        this.#document = await readDocument(source.document_id);
      }
    } catch (problem) {
      body.replaceChildren(...unreadable(problem, source));
      return;
    }
    if (!body.isConnected) return; // another was opened meanwhile
    const span = provenSpan(this.#document, source);
    body.replaceChildren(reading(this.#document, span));
    if (source.quote && !span) body.prepend(moved(source));
    body.querySelector("mark")?.scrollIntoView({ block: "center" });
  }

  #controls() {
    const last = this.#sources.length - 1;
    const at = this.#position;
    const walk = (label, by, disabled) =>
      button(label, () => this.#step(by), { class: "quiet", disabled, "data-step": by });
    return element(
      "div",
      { class: "controls" },
      element("p", {}, this.#where()),
      last > 0 && walk("Previous", -1, at === 0),
      last > 0 && walk("Next", +1, at === last),
      button("Close", () => this.close(), { class: "quiet", "aria-keyshortcuts": "Escape" }),
    );
  }

  #where() {
    const all = this.#sources.length;
    return all > 1 ? `${this.#noun} ${this.#position + 1} of ${all}` : this.#noun;
  }

  #cover() {
    const covered = this.isOpen && SHEET.matches;
    for (const node of this.#behind) node.inert = covered;
  }
}

/** The span of a citation, if its words stand there in the document as it is now. */
function provenSpan({ text }, { start, end, quote }) {
  return quote && text.slice(start, end) === quote ? { start, end } : null;
}

function markCurrent(source) {
  for (const chip of document.querySelectorAll(".chip")) {
    if (source && chip.source === source) chip.setAttribute("aria-current", "true");
    else chip.removeAttribute("aria-current");
  }
}

function facts(source) {
  return [describe(source), capitalised(placeAndHeadings(source))]
    .filter(Boolean)
    .map((line) => element("p", { class: "faint" }, line));
}

const MOVED =
  "The document has changed since it was cited: these words are not where they were, " +
  "so nothing is highlighted.";

function moved(source) {
  return element(
    "div",
    { class: "warning" },
    element("p", {}, MOVED),
    element("q", { class: "words" }, source.quote),
  );
}

function unreadable(problem, source) {
  const removed = problem.status === 404 && "This document is no longer in the index.";
  return [
    element("p", { class: "warning" }, removed || `${problem.message} ${problem.remedy}`),
    source.quote ? element("p", {}, "It was cited with these words:") : "",
    source.quote ? element("q", { class: "words" }, source.quote) : "",
  ];
}
