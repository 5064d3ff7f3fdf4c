// One turn of the conversation: the question, and the answer, the refusal, or the wait for it.

import { statements } from "./answer.js";
import { button, element } from "./element.js";
import { alsoRetrieved, citedList, nearList } from "./evidence.js";
import { asMarkdown } from "./markdown.js";
import { count } from "./wording.js";

/** A question that has no answer yet. */
export function pendingTurn(question) {
  return turn(question, element("p", { class: "pending" }, "Looking in the documents…"));
}

/** A question with what came of it; `titles` names documents by id. */
export function finishedTurn({ question, documents, answer }, titles) {
  const refused = answer.outcome === "refused";
  return turn(
    question,
    understoodAs(question, answer.understood_as),
    askedOf(documents, titles),
    element("div", { class: refused ? "refused" : "answered" }, ...(refused ? refusal : proven)(answer)),
    foot(answer),
  );
}

function turn(question, ...content) {
  return element("article", { class: "turn" }, element("h2", {}, question), ...content);
}

function proven(answer) {
  return [
    ...statements(answer),
    ...notes(answer),
    citedList(answer.citations),
    answer.also_retrieved.length > 0 && alsoRetrieved(answer.also_retrieved),
  ];
}

function refusal(answer) {
  const near = answer.also_retrieved;
  return [
    element("p", { class: "verdict" }, "No answer in the documents"),
    element("p", { class: "message" }, answer.refusal?.message ?? answer.answer),
    ...notes(answer),
    near.length > 0 && element("h3", {}, "Not an answer, but near:"),
    near.length > 0 && nearList(near),
  ];
}

function notes(answer) {
  return answer.notes.map((note) => element("p", { class: "note" }, note));
}

function understoodAs(question, understood) {
  if (!understood || plain(understood) === plain(question)) return null;
  return element("p", { class: "understood" }, "Understood as ", element("q", {}, understood));
}

function plain(text) {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

function askedOf(documents, titles) {
  if (!documents.length) return null;
  const names = documents.map((id) => titles.get(id)).filter(Boolean).join("; ");
  return element("p", { class: "understood" }, `Asked of ${count(documents.length, "document")}: ${names}`);
}

function foot(answer) {
  const took = answer.timings_ms.total;
  return element(
    "p",
    { class: "foot faint" },
    button("Copy with citations", (event) => copy(event.currentTarget, answer), { class: "link" }),
    answer.model && element("span", {}, `Written by ${answer.model}`),
    took != null && element("span", { title: timings(answer) }, `${(took / 1000).toFixed(2)} s`),
  );
}

function timings(answer) {
  return Object.entries(answer.timings_ms)
    .map(([stage, milliseconds]) => `${stage} ${milliseconds.toFixed(0)} ms`)
    .join("\n");
}

async function copy(control, answer) {
  try {
    await navigator.clipboard.writeText(asMarkdown(answer));
    control.textContent = "Copied";
  } catch {
    control.textContent = "This browser did not allow copying";
  }
}
