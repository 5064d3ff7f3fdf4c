// The boxes that say which documents are looked for.

import { valuesOf } from "./catalogue.js";
import { element } from "./element.js";
import { visible } from "./visible.js";
import { capitalised } from "./wording.js";

const ROOMY = window.matchMedia("(width >= 45rem)");
const CHOICES = { organisation: visible, kind: (kind) => capitalised(visible(kind)) };

export class DocumentFilters {
  #form;

  constructor(onChange) {
    this.#form = element(
      "form",
      { role: "search", "aria-label": "Documents", onsubmit: (event) => event.preventDefault() },
      field("Search", element("input", { type: "search", name: "search", autocomplete: "off" })),
      field("Organisation", element("select", { name: "organisation" })),
      field("Kind", element("select", { name: "kind" })),
      field("From", element("input", { type: "date", name: "from" })),
      field("To", element("input", { type: "date", name: "to" })),
      element("button", { type: "reset", class: "quiet" }, "Clear"),
    );
    this.#form.addEventListener("input", onChange);
    this.#form.addEventListener("reset", () => setTimeout(onChange)); // it has been reset by then
    const summary = element("summary", "Search and filter");
    this.node = element("details.filters", { open: ROOMY.matches }, summary, this.#form);
  }

  /** What `arranged` wants. */
  get wanted() {
    return Object.fromEntries(new FormData(this.#form));
  }

  /** Offer what these documents have; what is chosen stays so while it is there. */
  offer(documents) {
    for (const [name, shown] of Object.entries(CHOICES)) {
      const select = this.#form.elements[name];
      const { value } = select;
      const values = valuesOf(documents, name);
      select.replaceChildren(
        element("option", { value: "" }, "Any"),
        ...values.map((each) => element("option", { value: each }, shown(each))),
      );
      select.value = values.includes(value) ? value : "";
    }
  }

  focus() {
    this.#form.elements.search.focus();
  }
}

function field(label, control) {
  return element("label", element("span", label), control);
}
