// The panel of the documents: look through them, choose which the next questions may use, open
// one, remove one and bring it back.

import { known } from "./api.js";
import { removeDocument, restoreDocument } from "./changes.js";
import { OpenSource } from "./citation.js";
import { DocumentFilters } from "./document-filters.js";
import { DocumentTable } from "./document-table.js";
import { button, element } from "./element.js";
import { Toast } from "./toast.js";
import { visible } from "./visible.js";
import { count } from "./wording.js";

const NONE_YET = "There are no documents yet. Drop files anywhere on this page, or choose “Add files”.";
const NONE_FITS = "No document fits. Clear the filters to see all.";

export class Documents {
  #dialog;
  #page;
  #heading = element("h2", { id: "documents-title" });
  #counted = element("strong", { role: "status" });
  #empty = element("p.none");
  #filters = new DocumentFilters(() => this.#arrange());
  #table;
  #toast;

  /**
   * `page` is {documents(), changed(documents), chosen(), choose(ids)}, no chosen ids meaning all
   * documents; `additions` is an element that shows what is being added, `add()` asks for files.
   */
  constructor(dialog, page, additions, add) {
    this.#dialog = dialog;
    this.#page = page;
    const acts = {
      tick: ({ id }, on) => this.#choose(page.documents().filter((each) => (each.id === id ? on : this.#isChosen(each)))),
      open: (entry) => this.#open(entry),
      remove: (entry) => this.#remove(entry),
    };
    this.#table = new DocumentTable(acts, () => this.#arrange());
    const toast = element("div.toast", { role: "status" });
    this.#toast = new Toast(toast);
    const content = [additions, this.#filters.node, this.#choice(), this.#table.node, this.#empty];
    dialog.append(this.#controls(add), element("div.scroll", ...content), toast);
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => this.#toast.hide());
  }

  show() {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.update();
  }

  /** Show the page's documents as they are now. */
  update() {
    if (!this.#dialog.open) return;
    const documents = this.#page.documents();
    this.#heading.textContent = count(documents.length, "document");
    this.#filters.offer(documents);
    this.#arrange();
  }

  #controls(add) {
    return element(
      "div.controls",
      this.#heading,
      button("Add files", add, { class: "main" }),
      button("Close", () => this.#dialog.close(), { class: "quiet" }),
    );
  }

  #choice() {
    const tick = (label, entries) => button(label, () => this.#choose(entries()), { class: "link" });
    return element(
      "p.choice",
      this.#counted,
      element("span", "Tick documents to ask only those. With none ticked, all are asked."),
      element(
        "span",
        { role: "group", "aria-label": "Tick", class: "ticks" },
        "Tick",
        tick("all", () => this.#page.documents()),
        tick("none", () => []),
        tick("shown", () => this.#table.shown),
      ),
    );
  }

  #arrange() {
    const documents = this.#page.documents();
    this.#table.fill(documents, this.#filters.wanted);
    this.#table.tick(this.#page.chosen());
    const shown = this.#table.shown.length;
    this.#counted.textContent = shown < documents.length ? `${shown} of ${documents.length} shown.` : "";
    this.#table.node.hidden = !shown;
    this.#empty.hidden = shown > 0;
    this.#empty.textContent = documents.length ? NONE_FITS : NONE_YET;
  }

  #isChosen({ id }) {
    return this.#page.chosen().includes(id);
  }

  #choose(entries) {
    this.#page.choose(entries.map(({ id }) => id));
    this.#table.tick(this.#page.chosen());
  }

  #open(entry) {
    this.#dialog.close(); // which gives the focus back to what opened it
    const source = { ...entry, document_id: entry.id };
    document.activeElement.dispatchEvent(new OpenSource([source], 0, "Document"));
  }

  async #remove(entry) {
    const position = this.#table.positionOf(entry.id);
    const chosen = this.#page.chosen();
    await this.#attempt(async () => {
      await removeDocument(entry.id);
      this.#page.changed(this.#page.documents().filter(({ id }) => id !== entry.id));
      const restore = () => this.#restore(entry, chosen);
      this.#toast.show(`Removed “${visible(entry.title)}”.`, restore, () => this.#focus(position));
    });
  }

  async #restore({ id }, chosen) {
    await this.#attempt(async () => {
      const restored = await restoreDocument(id);
      this.#page.changed([...this.#page.documents(), restored]);
      if (chosen.includes(id)) this.#choose(this.#page.documents().filter((each) => chosen.includes(each.id)));
      this.#toast.hide();
      this.#focus(this.#table.positionOf(id));
    });
  }

  async #attempt(act) {
    try {
      await act();
    } catch (problem) {
      const { message, remedy } = known(problem);
      this.#toast.tell(`${message} ${remedy}`);
    }
  }

  #focus(position) {
    if (!this.#table.focus(position)) this.#filters.focus();
  }
}
