// An answer: its statements with their chips and support, under the lines that say who speaks.

import { chip } from "./citation.js";
import { element } from "./element.js";

const SUPPORT = {
  verbatim: ["verbatim", "These are the document's own words."],
  supported: ["supported", "Worded anew; the cited passage was checked to support it."],
  unverified: ["not verified", "No cited passage was found to support this."],
};

/** What was asked for in a few words, when there is such a thing, and the statements in order. */
export function statements(answer) {
  const nodes = answer.fact ? [factLine(answer.fact, answer.citations)] : [];
  let label = null;
  answer.statements.forEach((statement, position) => {
    const own = labelOf(answer, position);
    if (own && own !== label) nodes.push(element("h3", {}, own));
    label = own;
    nodes.push(statementLine(statement, answer.citations));
  });
  return nodes;
}

function factLine(fact, citations) {
  const position = citations.findIndex((citation) => citation.marker === fact.citation);
  return element("p", { class: "fact" }, element("strong", {}, fact.text), " ", chip(citations, position));
}

function labelOf(answer, position) {
  return answer.groups.find((group) => group.statements.includes(position))?.label ?? null;
}

function statementLine(statement, citations) {
  const chips = statement.citations
    .map((marker) => citations.findIndex((citation) => citation.marker === marker))
    .filter((position) => position >= 0)
    .map((position) => chip(citations, position));
  return element(
    "p",
    { class: "statement", "data-support": statement.support },
    element("span", { class: "words" }, statement.text),
    " ",
    element("span", { class: "proof" }, ...chips, supportMark(statement.support, chips.length)),
  );
}

function supportMark(support, cited) {
  if (!cited) return element("span", { class: "support", "data-support": "unsourced" }, "not sourced");
  const [label, title] = SUPPORT[support];
  return element("span", { class: "support", "data-support": support, title }, label);
}
