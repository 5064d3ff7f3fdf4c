// The two lists under an answer: what it cites, and what was only found near it.

import { chip, opens } from "./citation.js";
import { button, element } from "./element.js";
import { count, describe, place, placeAndHeadings } from "./wording.js";

/** "Cited": the documents in the order of their first citation, each with its places. */
export function citedList(citations) {
  const rows = byDocument(citations).map((positions) => {
    const first = citations[positions[0]];
    return element(
      "li",
      element("span.title", first.title),
      element("span.faint", describe(first)),
      element("ul", ...positions.map((position) => citedPlace(citations, position))),
    );
  });
  const summary = `Cited: ${count(citations.length, "passage")} from ${count(rows.length, "document")}`;
  return folding(summary, true, element("ul.evidence", ...rows));
}

/** "Also retrieved": near the question, used by no statement. */
export function alsoRetrieved(sources) {
  return folding(`Also retrieved: ${count(sources.length, "passage")}`, false, nearList(sources));
}

/** Passages with a button each that opens the source there. */
export function nearList(sources) {
  const rows = sources.map((source, position) =>
    element(
      "li",
      element("q.words.excerpt", source.quote),
      element("span.title", source.title),
      element("span.faint", [describe(source), place(source)].filter(Boolean).join(" · ")),
      button("Open source", opens(sources, position, "Passage"), {
        class: "link",
        "aria-label": `Open source: ${source.title}`,
      }),
    ),
  );
  return element("ul.evidence.near", ...rows);
}

function citedPlace(citations, position) {
  const citation = citations[position];
  const where = placeAndHeadings(citation);
  const shown = where
    ? element("span.faint", where)
    : element("q.words.excerpt", citation.quote);
  return element("li", chip(citations, position), " ", shown);
}

function byDocument(citations) {
  const positions = new Map();
  citations.forEach(({ document_id: id }, position) => {
    positions.set(id, [...(positions.get(id) ?? []), position]);
  });
  return [...positions.values()];
}

function folding(summary, open, content) {
  return element("details", { open }, element("summary", summary), content);
}
