// An answer as HTML for the clipboard: markers raised and linked to the references below, which a
// word processor keeps. Built of elements, so that no text of a document becomes markup.

import { element } from "./element.js";
import { linesOf, oneLine, reference } from "./reference.js";

const INSIDE = { fact: "strong", label: "em", statement: "span", message: "span" };

export function asRich(answer) {
  const citations = new Map(answer.citations.map((citation) => [citation.marker, citation]));
  const root = element(
    "div",
    element("p", element("strong", oneLine(answer.question))),
    ...linesOf(answer).map(({ kind, text, markers }) =>
      element("p", element(INSIDE[kind], {}, text), ...markers.map((m) => raised(citations.get(m)))),
    ),
    answer.citations.length > 0 && element("hr"),
    ...answer.citations.map(note),
  );
  return root.outerHTML;
}

function raised(citation) {
  return element("sup", element("a", { href: `#${anchor(citation)}` }, `[${citation.marker}]`));
}

function note(citation) {
  const [quote, where] = reference(citation);
  const name = element("a", { name: anchor(citation) }, `[${citation.marker}]`);
  return element("p", element("small", name, ` “${quote}” ${where}`));
}

/** The same for the same words, so that two answers can stand in one text. */
function anchor({ document_id: id, start, end }) {
  return `${id}-${start}-${end}`;
}
