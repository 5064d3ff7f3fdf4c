// A refusal: why, what was searched, what came nearest, and what to try.

import { button, element } from "./element.js";
import { nearList } from "./evidence.js";
import { count, describe, longDate } from "./wording.js";

const MOST = 12; // documents or organisations that are listed

/**
 * `searched` are the documents that were, `restricted` says whether those were all there are;
 * `again` are {edit, widen}: what the buttons do.
 */
export function refusal(answer, searched, restricted, again) {
  const near = answer.also_retrieved;
  if (answer.refusal?.reason === "not_a_question" && !near.length)
    return [
      element("p.verdict", "Nothing was looked up"),
      element("p.message", answer.refusal.message),
      element("p", advice("not_a_question", searched)),
    ];
  return [
    element("p.verdict", "No answer in the documents"),
    element("p.message", answer.refusal?.message ?? answer.answer),
    element("p.looked", "Looked for ", element("q", answer.understood_as)),
    searched.length > 0 && searchedList(searched),
    near.length > 0 && element("h3.near-head", "Not an answer, but near:"),
    near.length > 0 && nearList(near),
    element("h3", "What to try"),
    element("p", advice(answer.refusal?.reason, searched)),
    element(
      "p.tries",
      button("Ask in other words", again.edit, { class: "quiet last-only" }),
      restricted && button("Ask all documents", again.widen, { class: "quiet last-only" }),
    ),
  ];
}

function searchedList(documents) {
  const rows = documents.slice(0, MOST).map((each) =>
    element("li", element("span.title", each.title), " ", element("span.faint", describe(each))),
  );
  const more = documents.length - rows.length;
  return element(
    "details.searched",
    element("summary", `Searched: ${count(documents.length, "document")}`),
    element("ul", ...rows, more > 0 && element("li.faint", `and ${more} more`)),
  );
}

function advice(reason, searched) {
  const organisations = [...new Set(searched.map(({ organisation }) => organisation).filter(Boolean))];
  const dates = searched.map(({ date }) => date).filter(Boolean).sort();
  if (reason === "unknown_place" && organisations.length)
    return `Ask about ${listed(organisations.slice(0, MOST))}, which the documents are about.`;
  if (reason === "unknown_date" && dates.length)
    return `Ask about another time: the documents are dated from ${longDate(dates[0])} to ${longDate(dates.at(-1))}.`;
  return ADVICE[reason] ?? ADVICE.not_in_documents;
}

const ADVICE = {
  no_documents: "Add a document that says it, or ask more of those there are.",
  not_a_question: "Ask what a document may say: a finding, a date, a name, a grade.",
  not_in_documents: "Ask one thing at a time, in the words that a document would use; or read the nearest passages.",
};

function listed(names) {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names.at(-1)}` : names[0];
}
