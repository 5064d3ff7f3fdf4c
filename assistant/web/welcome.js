// The empty conversation: what this is, and questions to begin with, made from the catalogue.

import { button, element } from "./element.js";
import { count } from "./wording.js";

const SUGGESTIONS = 4;
const NOTHING_YET =
  "There are no documents yet. Index a folder with “assistant index PATH”, then reload this page.";

/** Fills `node`; `ask(question)` is called with the suggestion that is chosen. */
export function welcome(node, documents, ask) {
  const suggestions = suggest(documents).map((question) =>
    element("li", {}, button(question, () => ask(question), { class: "suggestion" })),
  );
  node.replaceChildren(
    element("h2", {}, "Ask, then check."),
    element("p", {}, documents.length ? promise(documents) : NOTHING_YET),
    suggestions.length ? element("ul", { "aria-label": "Suggested questions" }, ...suggestions) : "",
  );
}

function promise(documents) {
  return (
    `Answers come from ${count(documents.length, "document")}, and every sentence opens its ` +
    "source at the exact place. What the documents do not say is refused."
  );
}

/** Questions that can be asked of whomever the documents are about, the newest first. */
export function suggest(documents) {
  const newest = [...documents].sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
  const organisations = [...new Set(newest.map((each) => each.organisation).filter(Boolean))];
  return organisations
    .flatMap((name) => [`What needs to improve in ${name}?`, `What works well in ${name}?`])
    .slice(0, SUGGESTIONS);
}
