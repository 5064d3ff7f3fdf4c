// The documents as a table: rows in order, boxes to tick. Thousands are laid out only when they
// are near the window (content-visibility, in documents.css), and each keeps its row for as long
// as it is the same.

import { arranged, COLUMNS } from "./catalogue.js";
import { documentRow } from "./document-row.js";
import { button, element } from "./element.js";

export class DocumentTable {
  shown = []; // the documents that fit, in order
  #acts;
  #onSort;
  #order = { key: "title", descending: false };
  #rows = new Map(); // by id, [entry, node]
  #headings = headings((key) => this.#sort(key));
  #body = element("div", { role: "rowgroup" });

  /** `acts` is what `documentRow` wants; `onSort()` asks to be filled again. */
  constructor(acts, onSort) {
    this.#acts = acts;
    this.#onSort = onSort;
    const head = element("div", { role: "rowgroup", class: "headings" }, this.#headings);
    this.node = element("div", { role: "table", "aria-labelledby": "documents-title" }, head, this.#body);
  }

  fill(documents, wanted) {
    this.shown = arranged(documents, wanted, this.#order);
    const focused = document.activeElement;
    this.#body.replaceChildren(...this.shown.map((entry) => this.#row(entry)));
    if (focused.isConnected) focused.focus({ preventScroll: true }); // it has been put in anew
    const ids = new Set(documents.map(({ id }) => id));
    for (const id of [...this.#rows.keys()]) if (!ids.has(id)) this.#rows.delete(id);
    for (const cell of this.#headings.querySelectorAll("[data-key]")) {
      const { key, descending } = this.#order;
      cell.setAttribute("aria-sort", cell.dataset.key !== key ? "none" : descending ? "descending" : "ascending");
    }
  }

  tick(ids) {
    const ticked = new Set(ids);
    for (const [id, [, row]] of this.#rows) row.querySelector("input").checked = ticked.has(id);
  }

  positionOf(id) {
    return this.shown.findIndex((entry) => entry.id === id);
  }

  /** Focus the row at a position, or the last; false when there is none. */
  focus(position) {
    const row = this.#body.children[Math.min(position, this.shown.length - 1)];
    row?.querySelector("button").focus();
    return Boolean(row);
  }

  #sort(key) {
    const { key: before, descending } = this.#order;
    this.#order = { key, descending: key === before && !descending };
    this.#onSort();
  }

  #row(entry) {
    const [held, node] = this.#rows.get(entry.id) ?? [];
    if (held && isSame(held, entry)) return node;
    const row = documentRow(entry, this.#acts);
    this.#rows.set(entry.id, [entry, row]);
    return row;
  }
}

function isSame(one, other) {
  return one.source_sha256 === other.source_sha256 && one.duplicate_of === other.duplicate_of;
}

function headings(sort) {
  const hidden = (name, label) =>
    element("div", { role: "columnheader", class: name }, element("span.visually-hidden", label));
  const sorting = COLUMNS.map(([key, label]) =>
    element("div", { role: "columnheader", "data-key": key }, button(label, () => sort(key))),
  );
  return element("div", { role: "row" }, hidden("tick", "Asked"), ...sorting, hidden("removing", "Remove"));
}
