// The statements of an answer with their chips and support, under the lines that say who speaks.
// Statements are added as they come and never touched again: a kept answer is shown the same way.

import { chip } from "./citation.js";
import { element } from "./element.js";

const SUPPORT = {
  verbatim: ["verbatim", "These are the document's own words."],
  supported: ["supported", "Worded anew; the cited passage was checked to support it."],
  unverified: ["not verified", "No cited passage was found to support this."],
};

export class StatementList {
  citations = []; // those that the statements so far cite
  node = element("div.statements");
  #said = [];

  get length() {
    return this.#said.length;
  }

  /** One event "statement"; see docs/http.md. */
  add({ statement, label, citations, fact }) {
    const before = this.#said.at(-1)?.label;
    this.citations.push(...citations);
    if (fact) this.node.append(this.#factLine(fact));
    if (label && label !== before) this.node.append(element("h3", label));
    this.node.append(this.#line(statement));
    this.#said.push({ statement, label, fact });
  }

  /** What came so far as an Answer, for a question that was stopped. */
  stopped(question, understoodAs) {
    const statements = this.#said.map(({ statement }) => statement);
    return {
      question,
      understood_as: understoodAs,
      outcome: "stopped",
      answer: statements.map(withMarkers).join(" "),
      statements,
      groups: groupsOf(this.#said.map(({ label }) => label)),
      citations: this.citations,
      fact: this.#said[0]?.fact ?? null,
      also_retrieved: [],
      notes: ["Stopped: there may be more to say than stands here."],
      struck_out: [],
      model: null,
      timings_ms: {},
    };
  }

  #factLine(fact) {
    return element("p.fact", element("strong", fact.text), " ", ...this.#chips([fact.citation]));
  }

  #line(statement) {
    const chips = this.#chips(statement.citations);
    return element(
      "p.statement",
      { "data-support": statement.support },
      this.#words(statement),
      " ",
      element("span.proof", ...(chips.length ? chips : [UNSOURCED()]), supportMark(statement.support)),
      statement.reason && element("span.reason.faint", ` ${statement.reason}`),
    );
  }

  /** A row of a table by its cells: a grade is not the end of its label. */
  #words({ text, support, citations: [marker] }) {
    const cited = this.citations.find((citation) => citation.marker === marker);
    const cells = support === "verbatim" && cited ? cited.quote.split("\t") : [];
    if (cells.length < 2) return element("span.words", text);
    return element("span.words", ...cells.flatMap((cell) => [" ", element("span.cell", cell)]));
  }

  #chips(markers) {
    return markers
      .map((marker) => this.citations.findIndex((citation) => citation.marker === marker))
      .filter((position) => position >= 0)
      .map((position) => chip(this.citations, position));
  }
}

/** A kept answer as the events that it came as. */
export function saidOf({ statements, groups, citations, fact }) {
  return statements.map((statement, position) => ({
    statement,
    label: groups.find((group) => group.statements.includes(position))?.label ?? "",
    citations: position === 0 ? citations : [],
    fact: position === 0 ? fact : null,
  }));
}

/** What the language model wrote and could not prove: struck out, each with the reason. */
export function struckOut(statements) {
  return element(
    "section.struck",
    element("h3", "Struck out: the language model wrote this, and the documents do not prove it"),
    ...statements.map(({ text, support, reason }) =>
      element("p", element("s", text), " ", supportMark(support), element("span.reason", ` ${reason ?? ""}`)),
    ),
  );
}

const UNSOURCED = () => element("span.support", { "data-support": "unsourced" }, "not sourced");

function supportMark(support) {
  const [label, title] = SUPPORT[support];
  return element("span.support", { "data-support": support, title }, label);
}

function withMarkers({ text, citations }) {
  return [text, ...citations.map((marker) => `[${marker}]`)].join(" ");
}

function groupsOf(labels) {
  const groups = [];
  labels.forEach((label, position) => {
    if (label === groups.at(-1)?.label) groups.at(-1).statements.push(position);
    else groups.push({ label, statements: [position] });
  });
  return groups;
}
