// A document as it is read: its frozen text in blocks, with one span highlighted.

import { element } from "./element.js";
import { countPoints } from "./frozen-text.js";
import { visibleText } from "./visible.js";

const NO_SPAN = { start: 0, end: 0 };

export class TextView {
  node = element("div.reading.words");
  #text;
  #span;
  #pieces = []; // {node, start, end}: the text nodes in order, each with its place in the text

  /** `span` (code points, or null) is in <mark> wherever it falls; `near`, a block, is pointed at. */
  constructor({ text, blocks }, { span, near }) {
    this.#text = text;
    this.#span = span ?? NO_SPAN;
    let page = null;
    for (const block of blocks) {
      if (block.page != null && block.page !== page) {
        page = block.page;
        this.node.append(element("p.page", `Page ${page}`));
      }
      const shown = this.#blockElement(block);
      if (block === near) shown.classList.add("near-place");
      containerFor(block, this.node).append(shown);
    }
    this.node.querySelectorAll("table").forEach(square);
  }

  /** Scroll to the highlighted span, or to the block that has its place. */
  reveal() {
    this.node.querySelector("mark, .near-place")?.scrollIntoView({ block: "center" });
  }

  /** Mark what was found and scroll to the one that is looked at. */
  found(hits, at) {
    if (!CSS.highlights) return this.#rangeOf(hits[at])?.startContainer.parentElement.scrollIntoView({ block: "center" });
    const ranges = hits.map((hit) => this.#rangeOf(hit)).filter(Boolean);
    CSS.highlights.set("found", new Highlight(...ranges));
    const now = hits[at] && this.#rangeOf(hits[at]);
    CSS.highlights.set("found-now", new Highlight(...(now ? [now] : [])));
    now?.startContainer.parentElement.scrollIntoView({ block: "center" });
  }

  #rangeOf({ start, end } = NO_SPAN) {
    const touched = this.#pieces.filter((piece) => piece.start < end && start < piece.end);
    if (!touched.length) return null;
    const range = new Range();
    const units = (piece, offset) => visibleText(this.#text.slice(piece.start, offset)).length;
    const last = touched.at(-1);
    range.setStart(touched[0].node, units(touched[0], Math.max(start, touched[0].start)));
    range.setEnd(last.node, units(last, Math.min(end, last.end)));
    return range;
  }

  #blockElement(block) {
    const content = () => this.#marked(block.start, block.end);
    switch (block.kind) {
      case "title":
        return element("h3.title", ...content());
      case "heading":
        return element(`h${Math.min(6, 3 + block.headings.length)}`, ...content());
      case "bullet":
        return element("li", ...content());
      case "row":
        return element("tr", ...this.#cellsOf(block));
      case "numbered":
        return element(
          "p.numbered",
          element("span.number", block.number),
          " ",
          element("span", ...content()),
        );
      default:
        return element("p", { class: block.kind }, ...content());
    }
  }

  #cellsOf(block) {
    let start = block.start;
    return this.#text
      .slice(block.start, block.end)
      .split("\t")
      .map((cell) => {
        const end = start + countPoints(cell);
        const node = element("td", ...this.#marked(start, end));
        start = end + 1;
        return node;
      });
  }

  #marked(start, end) {
    const from = Math.max(start, this.#span.start);
    const to = Math.min(end, this.#span.end);
    if (from >= to) return [this.#piece(start, end)];
    return [this.#piece(start, from), element("mark", this.#piece(from, to)), this.#piece(to, end)];
  }

  #piece(start, end) {
    const node = document.createTextNode(visibleText(this.#text.slice(start, end)));
    this.#pieces.push({ node, start, end });
    return node;
  }
}

/** Bullets share a list and rows a table with the blocks before them. */
function containerFor(block, root) {
  const shared = { bullet: "ul", row: "table" }[block.kind];
  if (!shared) return root;
  if (root.lastElementChild?.localName !== shared) root.append(element(shared));
  return root.lastElementChild;
}

/** The last cell of a short row takes the columns that are left. */
function square(table) {
  const columns = Math.max(...[...table.rows].map(({ cells }) => cells.length));
  for (const { cells } of table.rows) cells[cells.length - 1].colSpan = columns - cells.length + 1;
}
