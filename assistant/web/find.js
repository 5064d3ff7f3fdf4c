// Finding words in the document that is open: how often they stand there, and one by one.

import { button, element } from "./element.js";

export class Find {
  #text = null; // the FrozenText
  #hits = [];
  #at = 0;
  #show;
  #closed;
  #count = element("span", { role: "status", class: "faint" });
  #box = element("input", {
    type: "search",
    placeholder: "Find in document",
    "aria-label": "Find in document",
    autocomplete: "off",
    oninput: () => this.#look(),
    onkeydown: (event) => this.#key(event),
  });

  /**
   * `show(hits, at)` is told what is found, [{start, end}], and which of them is looked at;
   * `closed()` when there is no more to find.
   */
  constructor(show, closed) {
    this.#show = show;
    this.#closed = closed;
    this.node = element(
      "search.find",
      { hidden: true },
      this.#box,
      this.#count,
      button("↑", () => this.#go(-1), { class: "quiet", "aria-label": "Previous match", "aria-keyshortcuts": "Shift+Enter" }),
      button("↓", () => this.#go(+1), { class: "quiet", "aria-label": "Next match", "aria-keyshortcuts": "Enter" }),
      button("✕", () => this.close(), { class: "quiet", "aria-label": "Close find", "aria-keyshortcuts": "Escape" }),
    );
  }

  open() {
    this.node.hidden = false;
    this.#box.select();
    this.#box.focus();
  }

  close() {
    this.node.hidden = true;
    this.#box.value = "";
    this.#look();
    this.#closed();
  }

  /** Look in another document; in the same one, nothing that was found changes. */
  set text(text) {
    if (text === this.#text) return;
    this.#text = text;
    if (!this.node.hidden) this.#look();
  }

  /** Show it all again, in another view. */
  again() {
    if (this.#hits.length) this.#tell();
  }

  #look() {
    this.#at = 0;
    this.#hits = this.#text?.find(this.#box.value) ?? [];
    this.#tell();
  }

  #go(by) {
    const all = this.#hits.length;
    if (!all) return;
    this.#at = (this.#at + by + all) % all;
    this.#tell();
  }

  #tell() {
    const all = this.#hits.length;
    this.#count.textContent = all ? `${this.#at + 1} of ${all}` : this.#box.value.trim() && "none";
    this.#show(this.#hits, this.#at);
  }

  #key(event) {
    if (event.key === "Enter") this.#go(event.shiftKey ? -1 : +1);
    if (event.key === "Escape") this.close();
    if (event.key === "Enter" || event.key === "Escape") event.preventDefault();
    event.stopPropagation(); // of the pane's keys, and of Escape
  }
}
