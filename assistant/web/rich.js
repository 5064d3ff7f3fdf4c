// An answer as HTML for the clipboard: raised markers with their references below. Word makes
// footnotes of them, by the style names that it writes itself; other programs keep links. Built of
// elements, so that no text of a document becomes markup.

import { element } from "./element.js";
import { fullPermalink } from "./permalink.js";
import { linesOf, oneLine, reference } from "./reference.js";

/** What styles are called until they are text: this page's policy allows none in markup. No document
 * can hold the name. */
const HELD = `data-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
const INSIDE = { fact: "strong", label: "em", statement: "span", message: "span" };

export function asRich(answer) {
  const citations = new Map(answer.citations.map((citation) => [citation.marker, citation]));
  const noted = new Set();
  const root = element(
    "div",
    element("p", element("strong", oneLine(answer.question))),
    ...linesOf(answer).map(({ kind, text, markers }) =>
      element(
        "p",
        element(INSIDE[kind], {}, text),
        ...markers.map((marker) => raised(citations.get(marker), noted)),
      ),
    ),
    answer.citations.length > 0 &&
      element("div", styled("mso-element:footnote-list"), element("hr"), ...answer.citations.map(note)),
  );
  return root.outerHTML.replaceAll(HELD, "style");
}

/** The first time that a citation is used it is the footnote's own place, then a link to it. */
function raised(citation, noted) {
  const id = anchor(citation);
  const first = noted.has(id) ? {} : { name: `_ref${id}`, ...styled(`mso-footnote-id:${id}`) };
  noted.add(id);
  return element("a", { href: `#_${id}`, ...first }, mark(citation));
}

function note(citation) {
  const [quote, where] = reference(citation);
  const id = anchor(citation);
  const back = { href: `#_ref${id}`, name: `_${id}`, ...styled(`mso-footnote-id:${id}`) };
  const source = element("a", { href: fullPermalink(citation) }, "Open source");
  return element(
    "div",
    { id, ...styled("mso-element:footnote") },
    element("p.MsoFootnoteText", element("a", back, mark(citation)), ` “${quote}” ${where} `, source),
  );
}

function mark({ marker }) {
  return element("sup.MsoFootnoteReference", `[${marker}]`);
}

function styled(style) {
  return { [HELD]: style };
}

/** The same for the same words, so that two answers can stand in one text. */
function anchor({ document_id: id, start, end }) {
  return `ftn${id}-${start}-${end}`;
}
