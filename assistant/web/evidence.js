// The two lists under an answer: what it cites, and what was only found near it.

import { chip, opens } from "./citation.js";
import { element } from "./element.js";
import { count, describe, place, placeAndHeadings } from "./wording.js";

/** "Cited": the documents in the order of their first citation, each with its places. */
export function citedList(citations) {
  const rows = byDocument(citations).map((positions) => {
    const first = citations[positions[0]];
    return element(
      "li",
      {},
      element("span", { class: "title" }, first.title),
      element("span", { class: "faint" }, describe(first)),
      element("ul", {}, ...positions.map((position) => citedPlace(citations, position))),
    );
  });
  const summary = `Cited: ${count(citations.length, "passage")} from ${count(rows.length, "document")}`;
  return folding(summary, true, element("ul", { class: "evidence" }, ...rows));
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
      {},
      element("q", { class: "words excerpt" }, source.quote),
      element("span", { class: "title" }, source.title),
      element("span", { class: "faint" }, [describe(source), place(source)].filter(Boolean).join(" · ")),
      element(
        "button",
        {
          type: "button",
          class: "link",
          "aria-label": `Open source: ${source.title}`,
          onclick: opens(sources, position, "Passage"),
        },
        "Open source",
      ),
    ),
  );
  return element("ul", { class: "evidence near" }, ...rows);
}

function citedPlace(citations, position) {
  const citation = citations[position];
  const where = placeAndHeadings(citation);
  const shown = where
    ? element("span", { class: "faint" }, where)
    : element("q", { class: "words excerpt" }, citation.quote);
  return element("li", {}, chip(citations, position), " ", shown);
}

function byDocument(citations) {
  const positions = new Map();
  citations.forEach(({ document_id: id }, position) => {
    positions.set(id, [...(positions.get(id) ?? []), position]);
  });
  return [...positions.values()];
}

function folding(summary, open, content) {
  return element("details", { open }, element("summary", {}, summary), content);
}
