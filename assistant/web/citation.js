// A citation's chip, and the card that shows what it proves on hover or focus.

import { element } from "./element.js";
import { capitalised, describe, place, placeAndHeadings } from "./wording.js";

/** Asks the page to open `sources[position]` beside the answer; it bubbles from the opener. */
export class OpenSource extends Event {
  constructor(sources, position, noun) {
    super("open-source", { bubbles: true });
    this.sources = sources; // those that "previous" and "next" walk through
    this.position = position;
    this.noun = noun; // what one of them is called: "Citation"
  }
}

/** A listener that opens `sources[position]`. */
export function opens(sources, position, noun) {
  return (event) => event.currentTarget.dispatchEvent(new OpenSource(sources, position, noun));
}

/** The button "[1]" for `citations[position]`. */
export function chip(citations, position) {
  const citation = citations[position];
  const where = [citation.title, place(citation)].filter(Boolean).join(", ");
  const node = element(
    "button",
    {
      type: "button",
      class: "chip",
      "aria-label": `Citation ${citation.marker}: ${where}`,
      "data-marker": citation.marker,
      onclick: opens(citations, position, "Citation"),
    },
    `[${citation.marker}]`,
  );
  node.source = citation;
  return node;
}

const LINGER_MS = 120; // long enough for the pointer to cross the gap to the card

/** The one card of the page: shown for whichever chip is hovered or has the focus. */
export class Card {
  #node;
  #chip = null;
  #leaving;

  constructor(node) {
    this.#node = node;
    document.addEventListener("pointerover", (event) => this.#enter(event.target));
    document.addEventListener("focusin", ({ target }) => {
      if (target.matches(":focus-visible")) this.#enter(target);
    });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
    document.addEventListener("scroll", ({ target }) => node.contains(target) || this.#follow(), {
      capture: true,
      passive: true,
    });
  }

  hide() {
    clearTimeout(this.#leaving);
    this.#chip?.removeAttribute("aria-describedby");
    this.#chip = null;
    if (this.#node.matches(":popover-open")) this.#node.hidePopover();
  }

  #enter(target) {
    const chip = target.closest?.(".chip");
    if (chip) this.#show(chip);
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
    this.#node.replaceChildren(...cardContent(chip.source));
    chip.setAttribute("aria-describedby", this.#node.id);
    this.#node.showPopover();
    this.#placeBy(chip);
  }

  /** Scrolling takes a chip from under the pointer, but not from under the focus. */
  #follow() {
    if (this.#chip?.matches(":focus-visible")) this.#placeBy(this.#chip);
    else this.hide();
  }

  #placeBy(chip) {
    const gap = 8;
    const { left, top, bottom } = chip.getBoundingClientRect();
    const { width, height } = this.#node.getBoundingClientRect();
    const farthest = document.documentElement.clientWidth - width - gap;
    const above = top - height - gap;
    this.#node.style.left = `${Math.max(gap, Math.min(left - gap, farthest))}px`;
    this.#node.style.top = `${above > gap ? above : bottom + gap}px`;
  }
}

function cardContent(citation) {
  const lines = [describe(citation), capitalised(placeAndHeadings(citation))].filter(Boolean);
  return [
    element("q", { class: "words" }, citation.quote),
    element("strong", {}, citation.title),
    ...lines.map((line) => element("span", { class: "faint" }, line)),
  ];
}
