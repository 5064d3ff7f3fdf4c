// The pane beside the answer: a source opened at the exact words that a citation points to.

import { known, originalFile, readDocument, readPages } from "./api.js";
import { copy } from "./copying.js";
import { button, element } from "./element.js";
import { fullPermalink, unlink } from "./permalink.js";
import { described, proof } from "./proof.js";
import { isShortcut } from "./shortcuts.js";
import { SourceView } from "./source-view.js";
import { visibleText } from "./visible.js";
import { facts } from "./facts.js";
import { place } from "./wording.js";

const SHEET = window.matchMedia("(width < 45rem)"); // there it covers the page; see source.css

export class SourcePane {
  #pane;
  #page;
  #opener = null;
  #sources = [];
  #position = 0;
  #noun = "";
  #document = null; // as last read, with `sizes` of its pages
  #where = element("p");
  #previous = button("Previous", () => this.#step(-1), { class: "quiet", "aria-keyshortcuts": "[ k" });
  #next = button("Next", () => this.#step(+1), { class: "quiet", "aria-keyshortcuts": "] j" });
  #title = element("h2", { id: "source-title", tabindex: -1 });
  #facts = element("div");
  #link = button("Copy link", () => this.#copyLink(), { class: "quiet" });
  #original = element("a.quiet", { target: "_blank", rel: "noopener" }, "Open original");
  #view = new SourceView(this.#link, this.#original);

  /**
   * `page` is {behind, home, announce(words)}: the elements that a sheet covers, and what has the
   * focus when the opener of the pane is gone.
   */
  constructor(pane, page) {
    this.#pane = pane;
    this.#page = page;
    const close = button("Close", () => this.close(), { class: "quiet", "aria-keyshortcuts": "Escape" });
    pane.append(
      element("div.controls", this.#where, this.#previous, this.#next, close),
      element("div.head", this.#title, this.#facts),
      ...this.#view.nodes,
    );
    pane.addEventListener("keydown", (event) => this.#key(event));
    SHEET.addEventListener("change", () => this.#cover());
  }

  get isOpen() {
    return !this.#pane.hidden;
  }

  get coversPage() {
    return this.isOpen && SHEET.matches;
  }

  /** Open what an OpenSource event asks for; closing gives the focus back to `opener`. */
  async open({ sources, position, noun, view }, opener) {
    this.#opener = opener;
    this.#sources = sources;
    this.#noun = noun;
    if (view) this.#view.preferred = view;
    this.#pane.hidden = false;
    this.#cover();
    this.#title.focus({ preventScroll: true });
    await this.#show(position);
  }

  close() {
    if (!this.isOpen) return;
    this.#pane.hidden = true;
    unlink();
    this.#cover();
    markCurrent(null);
    (this.#opener?.checkVisibility() ? this.#opener : this.#page.home).focus();
  }

  async #step(by) {
    const position = this.#position + by;
    if (position >= 0 && position < this.#sources.length) await this.#show(position);
  }

  async #show(position) {
    this.#position = position;
    const source = this.#sources[position];
    this.#tell(source);
    try {
      if (this.#document?.id !== source.document_id || this.#document.sha256 !== source.sha256) {
        this.#view.wait();
        this.#document = null;
        const read = await readDocument(source.document_id);
        this.#document = { ...read, sizes: read.pages ? await sizesOf(read) : [] };
      }
      if (source !== this.#sources[this.#position]) return; // another was opened meanwhile
      if (!source.title) this.#tell(Object.assign(source, described(this.#document, source)));
      const found = proof(this.#document, source);
      this.#announce(source, found.warning);
      this.#original.hidden = !this.#document.sizes.length;
      this.#original.href = originalFile(source.document_id, source.page ?? 1);
      await this.#view.show(this.#document, source, found);
    } catch (problem) {
      this.#fail(problem, source);
    }
  }

  #fail(problem, source) {
    const { status, message, remedy } = known(problem);
    const isGone = status === 404;
    if (!source.title) this.#title.textContent = isGone ? "No such document" : "Not opened";
    const warning = isGone ? "This document is no longer in the index." : `${message} ${remedy}`;
    this.#view.fail(warning, source.quote);
    this.#announce(source, warning);
  }

  /** The lines above the document. */
  #tell(source) {
    const last = this.#sources.length - 1;
    const focused = document.activeElement;
    this.#where.textContent = this.#count();
    this.#previous.hidden = this.#next.hidden = last === 0;
    this.#previous.disabled = this.#position === 0;
    this.#next.disabled = this.#position === last;
    this.#link.textContent = "Copy link";
    this.#title.replaceChildren(...element("span", source.title || "Opening…").childNodes);
    this.#facts.replaceChildren(...facts(source));
    markCurrent(source);
    if (focused?.disabled) this.#title.focus({ preventScroll: true });
  }

  #announce(source, warning) {
    const said = [this.#count(), source.title, place(source), source.quote, warning];
    this.#page.announce(visibleText(said.filter(Boolean).join(". ")));
  }

  #count() {
    const all = this.#sources.length;
    return all > 1 ? `${this.#noun} ${this.#position + 1} of ${all}` : this.#noun;
  }

  #copyLink() {
    const link = fullPermalink(this.#sources[this.#position], this.#view.shown);
    const copied = copy({ "text/plain": link });
    if (!copied) history.replaceState(history.state, "", link);
    this.#link.textContent = copied ? "Link copied" : "Link is in the address bar";
    this.#page.announce(this.#link.textContent);
  }

  #key(event) {
    if (!isShortcut(event)) return;
    const step = { "]": +1, j: +1, "[": -1, k: -1 }[event.key];
    if (step) this.#step(step);
    if (step || this.#view.key(event.key)) event.preventDefault();
  }

  #cover() {
    for (const node of this.#page.behind) node.inert = this.coversPage;
  }
}

/** None when they cannot be had: then there is the text. */
async function sizesOf({ id }) {
  try {
    return await readPages(id);
  } catch (problem) {
    known(problem);
    return [];
  }
}

function markCurrent(source) {
  for (const chip of document.querySelectorAll(".chip")) {
    if (source && chip.source === source) chip.setAttribute("aria-current", "true");
    else chip.removeAttribute("aria-current");
  }
}
