// What several documents of one place and time state otherwise, side by side.

import { chip } from "./citation.js";
import { element } from "./element.js";

/** `facts` are {text, citation}; `citations` those that the chips of the answer hold. */
export function disagreement(facts, citations) {
  const sides = facts.map(({ text, citation: marker }) => {
    const position = citations.findIndex((citation) => citation.marker === marker);
    const { title } = citations[position];
    return element("li", element("strong", text), " ", chip(citations, position), element("span.faint", title));
  });
  return element("section.differ", element("h3", "These sources differ"), element("ul", ...sides));
}
