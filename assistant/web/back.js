// Back closes what covers the page, as everywhere on a phone.
//
// While something covers the page its history has one entry more, which is marked. The entry below
// links to no source, so that none opens again by going back to it.

import { linked } from "./permalink.js";

export class Back {
  #page;
  #leaving = false; // the marked entry, on its way

  /** Each of `covers` is an element that may; `page` is {isCovered(), uncover()}. */
  constructor(covers, page) {
    this.#page = page;
    const observer = new MutationObserver(() => this.settle());
    for (const node of covers) observer.observe(node, { attributeFilter: ["open", "hidden"] });
    window.addEventListener("popstate", () => this.#passed());
    this.settle();
  }

  /** Have the history as the page is. */
  settle() {
    const covered = this.#page.isCovered();
    if (this.#leaving || covered === isMarked()) return;
    if (covered) return mark();
    this.#leaving = true;
    history.back();
  }

  #passed() {
    const isOurs = this.#leaving;
    this.#leaving = false;
    if (linked(location.hash)) return; // which opens it, and then settles
    if (!isOurs && !isMarked() && this.#page.isCovered()) this.#page.uncover();
    this.settle();
  }
}

function isMarked() {
  return Boolean(history.state?.covered);
}

function mark() {
  const { pathname, search, hash } = location;
  history.replaceState(null, "", pathname + search);
  history.pushState({ covered: true }, "", hash || undefined);
}
