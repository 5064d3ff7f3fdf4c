// A document as it is read: its frozen text in blocks, with one span highlighted.

import { element } from "./element.js";
import { countPoints } from "./frozen-text.js";

const NO_SPAN = { start: 0, end: 0 };

/** The whole text as elements; `span` (code points, or null) is in <mark> wherever it falls. */
export function reading({ text, blocks }, span) {
  const root = element("div", { class: "reading words" });
  const marks = span ?? NO_SPAN;
  let page = null;
  for (const block of blocks) {
    if (block.page != null && block.page !== page) {
      page = block.page;
      root.append(element("p", { class: "page" }, `Page ${page}`));
    }
    containerFor(block, root).append(blockElement(text, block, marks));
  }
  root.querySelectorAll("table").forEach(square);
  return root;
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

function blockElement(text, block, span) {
  const content = () => marked(text, block.start, block.end, span);
  switch (block.kind) {
    case "title":
      return element("h3", { class: "title" }, ...content());
    case "heading":
      return element(`h${Math.min(6, 3 + block.headings.length)}`, {}, ...content());
    case "bullet":
      return element("li", {}, ...content());
    case "row":
      return element("tr", {}, ...cellsOf(text, block, span));
    case "numbered":
      return element(
        "p",
        { class: "numbered" },
        element("span", { class: "number" }, block.number),
        " ",
        element("span", {}, ...content()),
      );
    default:
      return element("p", { class: block.kind }, ...content());
  }
}

function cellsOf(text, block, span) {
  let start = block.start;
  return text
    .slice(block.start, block.end)
    .split("\t")
    .map((cell) => {
      const end = start + countPoints(cell);
      const node = element("td", {}, ...marked(text, start, end, span));
      start = end + 1;
      return node;
    });
}

function marked(text, start, end, span) {
  const from = Math.max(start, span.start);
  const to = Math.min(end, span.end);
  if (from >= to) return [text.slice(start, end)];
  return [
    text.slice(start, from),
    element("mark", {}, text.slice(from, to)),
    text.slice(to, end),
  ];
}
