// The chip of a citation, and what it asks of the page.

import { button } from "./element.js";
import { place } from "./wording.js";

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
  const node = button(`[${citation.marker}]`, opens(citations, position, "Citation"), {
    class: "chip",
    "aria-label": `Citation ${citation.marker}: ${where}`,
  });
  node.source = citation;
  return node;
}
