// The empty conversation: what this is, and questions to begin with, made from the catalogue.

import { button, element } from "./element.js";
import { count, longDate } from "./wording.js";

const SUGGESTIONS = 4;

/** Fills `node`; `ask(question)` is called with the suggestion that is chosen. */
export function welcome(node, documents, ask) {
  const suggestions = suggest(documents).map((question) =>
    element("li", {}, button(question, () => ask(question), { class: "suggestion" })),
  );
  node.replaceChildren(
    element("h2", {}, "Ask, then check."),
    element(
      "p",
      {},
      documents.length
        ? `Answers come from ${count(documents.length, "document")}, in their own words. Every sentence opens its source at the exact place; what the documents do not say is refused.`
        : "There are no documents yet. Index a folder with “assistant index PATH”, then reload this page.",
    ),
    suggestions.length ? element("ul", { "aria-label": "Suggested questions" }, ...suggestions) : "",
  );
}

/** Questions that the catalogue promises an answer to, newest documents first. */
export function suggest(documents) {
  const newest = [...documents].sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
  const organisations = [...new Set(newest.map((each) => each.organisation).filter(Boolean))];
  return [
    ...organisations.slice(0, 2).map((name) => `What needs to improve in ${name}?`),
    ...newest.filter(isNamed).map(({ kind, date }) => `What is the ${kind} of ${longDate(date)} about?`),
  ].slice(0, SUGGESTIONS);
}

function isNamed({ kind, date }) {
  return kind && date;
}
