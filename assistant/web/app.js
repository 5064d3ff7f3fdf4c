// Puts the page together. Every concept has its own file; this one only introduces them.

import { ask, listDocuments, Problem } from "./api.js";
import { Card } from "./citation.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { DocumentList } from "./documents.js";
import { SourcePane } from "./source.js";
import { finishedTurn, pendingTurn } from "./turn.js";
import { welcome } from "./welcome.js";
import { count } from "./wording.js";

const at = (id) => document.getElementById(id);
const behind = [document.querySelector("main"), document.querySelector("header")];

const conversation = new Conversation();
const composer = new Composer(at("composer"), answer);
const pane = new SourcePane(at("source"), behind, announce);
const list = new DocumentList(at("documents"), choose);
const card = new Card(at("card"));
let documents = [];

async function start() {
  composer.hush();
  try {
    documents = await listDocuments();
  } catch (problem) {
    composer.tell(known(problem), start);
    return;
  }
  const ids = new Set(documents.map(({ id }) => id));
  choose(conversation.documents.filter((id) => ids.has(id)));
  welcome(at("welcome"), documents, answer);
  at("turns").replaceChildren(...conversation.turns.map((turn) => finishedTurn(turn, titles())));
  at("turns").lastElementChild?.scrollIntoView({ block: "start" });
  showEmptiness();
}

async function answer(question) {
  const { documents: chosen } = conversation;
  const pending = pendingTurn(question);
  composer.busy = true;
  composer.clear();
  append(pending);
  announce("Looking in the documents");
  try {
    const found = await ask(question, conversation.history(), chosen);
    if (pending.isConnected) finish(pending, { question, documents: chosen, answer: found });
  } catch (problem) {
    pending.remove();
    composer.restore(question);
    composer.tell(known(problem), () => composer.send());
  } finally {
    composer.busy = false;
    showEmptiness();
  }
}

function finish(pending, turn) {
  conversation.add(turn);
  const node = finishedTurn(turn, titles());
  pending.replaceWith(node);
  node.scrollIntoView({ block: "start" });
  announce(summary(turn.answer));
}

function append(node) {
  at("turns").append(node);
  showEmptiness();
  node.scrollIntoView({ block: "start" });
}

/** A problem that a person can be told; anything else is a bug and stays one. */
function known(problem) {
  if (problem instanceof Problem) return problem;
  throw problem;
}

function announce(words) {
  at("status").textContent = words;
}

function summary(answer) {
  if (answer.outcome === "refused") return `No answer. ${answer.answer}`;
  return `Answered with ${count(answer.citations.length, "citation")}. ${answer.answer}`;
}

function titles() {
  return new Map(documents.map(({ id, title }) => [id, title]));
}

function choose(ids) {
  conversation.restrict(ids);
  const all = count(documents.length, "document");
  at("scope").textContent = ids.length ? `Asking ${ids.length} of ${all}` : `Asking all ${all}`;
  at("scope").dataset.restricted = ids.length > 0;
  at("scope").hidden = !documents.length;
}

function showEmptiness() {
  const empty = !at("turns").childElementCount;
  at("welcome").hidden = !empty;
  at("new-conversation").hidden = empty;
}

function startAnew() {
  pane.close();
  conversation.clear();
  at("turns").replaceChildren();
  choose([]);
  showEmptiness();
  composer.focus();
}

for (const id of ["show-documents", "scope"]) {
  at(id).addEventListener("click", () => list.show(documents, conversation.documents));
}
at("new-conversation").addEventListener("click", startAnew);
document.addEventListener("open-source", (event) => {
  card.hide();
  pane.open(event, event.target);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !at("documents").open) pane.close();
});

await start();
if (window.matchMedia("(hover: hover)").matches) composer.focus();
