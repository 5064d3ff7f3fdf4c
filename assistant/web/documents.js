// The list of documents: open one, or choose which the next questions may use.

import { OpenSource } from "./citation.js";
import { button, element } from "./element.js";
import { count, describe } from "./wording.js";

export class DocumentList {
  #dialog;
  #onChoose;

  /** `onChoose(ids)` is called whenever the choice changes; no ids means all documents. */
  constructor(dialog, onChoose) {
    this.#dialog = dialog;
    this.#onChoose = onChoose;
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  }

  show(documents, chosen) {
    this.#dialog.replaceChildren(
      element(
        "div",
        { class: "controls" },
        element("h2", { id: "documents-title" }, count(documents.length, "document")),
        button("Close", () => this.#dialog.close(), { class: "quiet" }),
      ),
      element(
        "fieldset",
        {},
        element("legend", {}, "Tick documents to ask only those. With none ticked, all are asked."),
        element("ul", {}, ...documents.map((each) => this.#row(each, chosen.includes(each.id)))),
      ),
    );
    this.#dialog.showModal();
  }

  #row(entry, checked) {
    const { id, title } = entry;
    const tick = element("input", {
      type: "checkbox",
      value: id,
      checked,
      "aria-label": `Ask ${title}`,
      onchange: () => this.#onChoose(this.#ticked()),
    });
    return element(
      "li",
      {},
      tick,
      element(
        "div",
        {},
        button(title, () => this.#open(entry), { class: "link title" }),
        element("span", { class: "faint" }, describe(entry)),
        element("span", { class: "faint uri" }, entry.uri),
        entry.duplicate_of && element("span", { class: "faint uri" }, `Same text as ${entry.duplicate_of}`),
        entry.warnings.map((warning) => element("span", { class: "faint" }, warning)),
      ),
    );
  }

  #ticked() {
    return [...this.#dialog.querySelectorAll("input:checked")].map((input) => input.value);
  }

  #open(entry) {
    this.#dialog.close(); // which gives the focus back to what opened it
    const source = { ...entry, document_id: entry.id };
    document.activeElement.dispatchEvent(new OpenSource([source], 0, "Document"));
  }
}
