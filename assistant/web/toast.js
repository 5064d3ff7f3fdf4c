// A line that says what was done, with a button that undoes it. It goes by itself, but not while
// it is being used.

import { button, element } from "./element.js";

const STAYS_MS = 10_000;

export class Toast {
  #node;
  #leaving;
  #dismissed = () => {};

  constructor(node) {
    this.#node = node;
    for (const left of ["focusout", "pointerleave"]) node.addEventListener(left, () => this.#waitToGo());
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault(); // or it would close the dialog around it
      event.stopPropagation();
      this.#dismiss();
    });
  }

  /** `dismissed()` is called when a person closes it: the focus has to go somewhere. */
  show(words, undo, dismissed) {
    this.#dismissed = dismissed;
    this.#fill(words, button("Undo", undo, { class: "quiet" }));
    this.#node.querySelector("button").focus();
  }

  /** Say what could not be done. */
  tell(words) {
    this.#fill(words);
  }

  #fill(words, ...more) {
    const dismiss = button("Dismiss", () => this.#dismiss(), { class: "quiet" });
    this.#node.replaceChildren(element("span", words), ...more, dismiss);
    this.#waitToGo();
  }

  hide() {
    clearTimeout(this.#leaving);
    this.#node.replaceChildren();
  }

  #dismiss() {
    this.hide();
    this.#dismissed();
  }

  #waitToGo() {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (!this.#node.matches(":hover, :focus-within")) this.hide();
    }, STAYS_MS);
  }
}
