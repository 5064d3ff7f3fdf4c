// The card that shows what a citation proves while its chip is hovered or has the focus.
//
// As WCAG 2.2, 1.4.13 asks: the pointer can go to it, Escape puts it away, it stays until then,
// and it never covers its chip.

import { element } from "./element.js";
import { facts } from "./facts.js";

const LINGER_MS = 120; // long enough for the pointer to cross the gap to the card
const REST_MS = 150; // a pointer that only crosses a chip asks for nothing
const GAP = 8; // pixels

/** The one card of the page. */
export class Card {
  #node;
  #chip = null;
  #leaving;
  #coming;

  constructor(node) {
    this.#node = node;
    document.addEventListener("pointerover", ({ target }) => this.#enter(target, REST_MS));
    document.addEventListener("focusin", ({ target }) => {
      if (target.matches(":focus-visible")) this.#enter(target, 0);
    });
    document.addEventListener("keydown", (event) => this.#key(event), { capture: true });
    window.addEventListener("resize", () => this.#follow());
    document.addEventListener("scroll", ({ target }) => node.contains(target) || this.#follow(), {
      capture: true,
      passive: true,
    });
  }

  hide() {
    clearTimeout(this.#leaving);
    clearTimeout(this.#coming);
    this.#chip?.removeAttribute("aria-describedby");
    this.#chip = null;
    if (this.#node.matches(":popover-open")) this.#node.hidePopover();
  }

  /** Escape closes the card and nothing else. */
  #key(event) {
    if (event.key !== "Escape" || !this.#chip) return;
    event.stopPropagation();
    this.hide();
  }

  #enter(target, restMs) {
    const chip = target.closest?.(".chip");
    clearTimeout(this.#coming);
    if (chip && restMs && !this.#chip) this.#coming = setTimeout(() => this.#show(chip), restMs);
    else if (chip) this.#show(chip);
    else if (this.#node.contains(target)) clearTimeout(this.#leaving);
    else if (this.#chip && !this.#chip.matches(":focus-visible")) this.#leave();
  }

  #leave() {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.hide(), LINGER_MS);
  }

  #show(chip) {
    clearTimeout(this.#leaving);
    if (chip === this.#chip) return;
    this.hide();
    this.#chip = chip;
    this.#node.replaceChildren(...content(chip.source));
    chip.setAttribute("aria-describedby", this.#node.id);
    this.#node.showPopover();
    this.#placeBy(chip);
  }

  /** Scrolling and resizing take a chip from under the pointer, but not from under the focus. */
  #follow() {
    if (this.#chip?.matches(":focus-visible")) this.#placeBy(this.#chip);
    else this.hide();
  }

  /** Above the chip where that has room, else on the roomier side and no taller than that. */
  #placeBy(chip) {
    const { style } = this.#node;
    const { left, top, bottom } = chip.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    style.maxHeight = "";
    const { width, height } = this.#node.getBoundingClientRect();
    const above = top - 2 * GAP;
    const below = clientHeight - bottom - 2 * GAP;
    const isAbove = height <= above || above >= below;
    const shown = Math.min(height, isAbove ? above : below);
    style.maxHeight = `${shown}px`;
    style.left = `${Math.max(GAP, Math.min(left - GAP, clientWidth - width - GAP))}px`;
    style.top = `${isAbove ? top - GAP - shown : bottom + GAP}px`;
  }
}

function content(citation) {
  return [
    element("q.words", citation.quote),
    element("strong", citation.title),
    ...facts(citation),
  ];
}
