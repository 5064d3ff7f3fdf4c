// What the pane shows of one document: its pages as printed or its text, at a size that can be
// chosen, with what was found in it.

import { known, readBoxes } from "./api.js";
import { button, element } from "./element.js";
import { Find } from "./find.js";
import { PageStrip, PageView } from "./pages.js";
import { TextView } from "./reading.js";

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

export class SourceView {
  preferred = "page"; // or "text"; documents without pages have their text only
  shown = "text";
  #document = null;
  #source;
  #proof;
  #view = null;
  #pages = null; // {of, view, strip}: those of the document that was shown last
  #zoom = 1;
  #body = element("div.body", { role: "region", "aria-label": "The document", tabindex: 0 });
  #strip = element("div");
  #looked; // the match that is to be shown
  #find = new Find((hits, at) => this.#found(hits, at), () => this.#body.focus());
  #ways = ["page", "text"].map((way) =>
    button(way === "page" ? "Page" : "Text", () => this.#choose(way), { "data-view": way, "aria-keyshortcuts": "t" }),
  );
  #fit = button("100 %", () => this.#zoomTo(1), { class: "quiet", "aria-keyshortcuts": "0" });
  #tools;

  /** `links` are the controls that lead here and to the file itself. */
  constructor(...links) {
    const zoom = (label, by, name, key) => button(label, () => this.#zoomBy(by), { class: "quiet", "aria-label": name, "aria-keyshortcuts": key });
    this.#tools = element(
      "div.tools",
      { role: "toolbar", "aria-label": "View" },
      element("span.ways-to-see", ...this.#ways),
      element("span.zoom", zoom("−", -1, "Smaller", "-"), this.#fit, zoom("+", +1, "Larger", "+")),
      button("Find", () => this.#find.open(), { class: "quiet", "aria-keyshortcuts": "f" }),
      ...links,
    );
    this.nodes = [this.#tools, this.#find.node, this.#body, this.#strip];
    this.#body.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    new ResizeObserver(() => this.#measure()).observe(this.#body);
  }

  wait() {
    this.#tools.hidden = true;
    this.#fill(element("p.pending", "Opening…"));
  }

  /** Say why there is nothing to show but the words that were cited. */
  fail(warning, quote) {
    this.#tools.hidden = true;
    this.#document = null;
    this.#fill(
      element("p.warning", warning),
      quote && element("p", "It was cited with these words:"),
      quote && element("q.words", quote),
    );
  }

  /** `proof` as in proof.js; a document whose span is not proven is shown as text. */
  async show(document, source, proof) {
    [this.#document, this.#source, this.#proof] = [document, source, proof];
    this.#tools.hidden = false;
    await this.#look();
    this.#find.text = document.text;
  }

  /** True when the key is one of ours. */
  key(key) {
    const does = {
      t: () => this.#choose(this.shown === "page" ? "text" : "page"),
      f: () => this.#find.open(),
      "+": () => this.#zoomBy(+1),
      "=": () => this.#zoomBy(+1),
      "-": () => this.#zoomBy(-1),
      0: () => this.#zoomTo(1),
    }[key];
    if (this.#tools.hidden || !does) return false;
    does();
    return true;
  }

  async #choose(way) {
    if (!this.#document.sizes.length) return;
    this.preferred = way;
    await this.#look();
    this.#find.again();
  }

  async #look() {
    const { span, warning } = this.#proof;
    const hasPages = this.#document.sizes.length > 0;
    this.shown = hasPages && !warning && this.preferred === "page" ? "page" : "text";
    this.#ways[0].parentElement.hidden = !hasPages || Boolean(warning);
    for (const way of this.#ways) way.setAttribute("aria-pressed", way.dataset.view === this.shown);
    if (this.shown === "text") this.#showText(warning);
    else await this.#showPages(span);
  }

  #showText(warning) {
    this.#view = new TextView(this.#document, this.#proof);
    const { quote } = this.#source;
    const said = element("div.warning", { role: "note" }, element("p", warning), quote && element("q.words", quote));
    this.#fill(warning && said, this.#view.node);
    this.#view.reveal();
  }

  async #showPages(span) {
    const { id, sizes } = this.#document;
    if (this.#pages?.of !== sizes) {
      const strip = new PageStrip(id, sizes, (page) => this.#pages.view.go(page));
      this.#pages = { of: sizes, strip, view: new PageView(id, sizes, this.#body, (page) => (strip.current = page)) };
    }
    const { view, strip } = this.#pages;
    const boxes = span ? await this.#boxesOf(span) : [];
    if (!boxes || sizes !== this.#document?.sizes || this.shown !== "page") return;
    this.#view = view;
    view.mark(boxes, "cited");
    strip.cited = new Set(boxes.map(({ page }) => page));
    if (!view.node.isConnected) this.#fill(view.node);
    if (!strip.node.isConnected) this.#strip.replaceChildren(strip.node); // or it would lose its scroll
    this.#measure();
    view.reveal("cited");
    const page = boxes[0]?.page ?? 1;
    strip.current = page;
    await view.arrived(page);
    strip.load();
  }

  /** Null when the file does not show what its text says: then the text is shown, which does. */
  async #boxesOf(span) {
    try {
      return await readBoxes(this.#document.id, span);
    } catch (problem) {
      const { message, remedy } = known(problem);
      this.shown = "text";
      this.#showText(`The page cannot be shown: ${message} ${remedy}`);
      return null;
    }
  }

  async #found(hits, at) {
    if (!this.#document) return;
    if (this.shown === "text") return this.#view.found(hits, at);
    this.#looked = hits[at]; // as a word is typed several are on their way, and come in any order
    const boxes = hits[at] ? await this.#boxesOf(hits[at]) : [];
    if (!boxes || this.shown !== "page" || this.#looked !== hits[at]) return;
    this.#pages.view.mark(boxes, "found");
    if (boxes.length) this.#pages.view.reveal("found");
  }

  #fill(...nodes) {
    this.#strip.replaceChildren();
    this.#body.replaceChildren(...nodes.filter(Boolean));
    this.#body.scrollTop = 0;
  }

  #wheel(event) {
    if (!event.ctrlKey || this.#tools.hidden) return;
    event.preventDefault();
    this.#zoomBy(-Math.sign(event.deltaY));
  }

  #zoomBy(by) {
    this.#zoomTo(ZOOMS[ZOOMS.indexOf(this.#zoom) + by] ?? this.#zoom);
  }

  /** What is in the middle stays there. */
  #zoomTo(zoom) {
    const { scrollTop, scrollHeight, clientHeight, clientWidth } = this.#body;
    const middle = (scrollTop + clientHeight / 2) / scrollHeight;
    this.#zoom = zoom;
    this.#fit.textContent = `${100 * zoom} %`;
    this.#fit.setAttribute("aria-label", `${100 * zoom} %, fit to width`);
    this.#body.style.setProperty("--zoom", zoom);
    this.#measure();
    this.#body.scrollTop = middle * this.#body.scrollHeight - clientHeight / 2;
    this.#body.scrollLeft = (this.#body.scrollWidth - clientWidth) / 2;
  }

  #measure() {
    if (this.#pages) this.#pages.view.width = this.#body.clientWidth * this.#zoom;
  }
}
