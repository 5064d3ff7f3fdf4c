// Puts the page together. Every concept has its own file; this one only introduces them.

import { Adding } from "./adding.js";
import { currentEpoch, known, listDocuments } from "./api.js";
import { Back } from "./back.js";
import { Card } from "./card.js";
import { Composer } from "./composer.js";
import { ConversationList } from "./conversation-list.js";
import { lastShown, newConversation } from "./conversation.js";
import { Dialogue } from "./dialogue.js";
import { Documents } from "./documents.js";
import { linked, unlink } from "./permalink.js";
import { Shelf } from "./shelf.js";
import { switchShortcuts } from "./shortcuts.js";
import { SourcePane } from "./source.js";
import { welcome } from "./welcome.js";
import { count } from "./wording.js";

const at = (id) => document.getElementById(id);
const dialogs = [at("documents"), at("conversations")];
const behind = [document.querySelector("main"), document.querySelector("header")];

let documents = [];
let epoch; // of the documents
let back = null; // once what is linked is open
let ready;
const started = new Promise((resolve) => (ready = resolve)); // questions wait for it, and are not lost
const shelf = await Shelf.open();
const composer = new Composer(at("composer"), {
  ask: (question, replaces) => started.then(() => dialogue.ask(question, replaces)),
  stop: () => dialogue.stop(),
  edit: () => dialogue.edit(),
  detail: (level) => dialogue.setDetail(level),
});
const dialogue = new Dialogue(at("turns"), composer, shelf, {
  documents: () => documents,
  refresh,
  announce,
  changed: showState,
});
const conversations = new ConversationList(at("conversations"), shelf, {
  current: () => dialogue.conversation,
  open: show,
  deleted({ id }) {
    if (id !== dialogue.conversation.id) return;
    dialogue.forget();
    show(newConversation());
  },
});
const pane = new SourcePane(at("source"), { behind, home: at("question"), announce });
const adding = new Adding(at("drop"), at("adding"), { reload, begun: () => list.show(), announce });
const list = new Documents(
  at("documents"),
  { documents: () => documents, changed: hold, chosen: () => dialogue.conversation.documents, choose },
  adding.node,
  () => adding.choose(),
);
const card = new Card(at("card"));
const greet = () => welcome(at("welcome"), documents, (question) => dialogue.ask(question));

async function start() {
  composer.hush();
  try {
    ({ documents, epoch } = await listDocuments());
  } catch (problem) {
    composer.tell(known(problem), start);
    return;
  }
  const conversation = await lastShown(shelf);
  conversation.documents = there(conversation.documents);
  greet();
  const written = composer.text;
  dialogue.show(conversation);
  ready();
  composer.takeUp(written);
}

/** What the address links to, see permalink.js; true when it is a source. */
function openLinked() {
  const link = linked(location.hash);
  if (link) pane.open({ sources: [link.source], position: 0, noun: "Linked source", view: link.view }, null);
  back?.settle();
  return link !== null;
}

function announce(words) {
  at("status").textContent = words;
}

async function reload() {
  const listed = await listDocuments();
  epoch = listed.epoch;
  hold(listed.documents);
}

/** Others may have changed the documents: another tab, a script. */
async function refresh(now) {
  await started;
  try {
    if ((now ?? (await currentEpoch())) !== epoch) await reload();
  } catch (problem) {
    announce(known(problem).message);
  }
}

/** The documents as they are from now on. */
function hold(found) {
  documents = found;
  composer.keepFocus(greet);
  choose(there(dialogue.conversation.documents));
  list.update();
}

function there(ids) {
  const known = new Set(documents.map(({ id }) => id));
  return ids.filter((id) => known.has(id));
}

function choose(ids) {
  dialogue.restrict(ids);
  showState();
}

function showState() {
  const { documents: chosen } = dialogue.conversation;
  const all = count(documents.length, "document");
  at("scope").textContent = chosen.length ? `Asking ${chosen.length} of ${all}` : `Asking all ${all}`;
  at("scope").dataset.restricted = chosen.length > 0;
  at("scope").hidden = !documents.length;
  const empty = !at("turns").childElementCount;
  at("welcome").hidden = !empty;
  at("new-conversation").hidden = empty;
}

function show(conversation) {
  pane.close();
  conversation.documents = there(conversation.documents);
  dialogue.show(conversation);
  composer.focus();
}

switchShortcuts(at("shortcuts"));
for (const id of ["show-documents", "scope", "adding"]) {
  at(id).addEventListener("click", () => {
    list.show();
    refresh();
  });
}
at("show-conversations").addEventListener("click", () => conversations.show());
at("new-conversation").addEventListener("click", () => show(newConversation()));
document.addEventListener("open-source", (event) => {
  card.hide();
  unlink();
  pane.open(event, event.target);
});
window.addEventListener("hashchange", openLinked);
document.addEventListener("visibilitychange", () => document.hidden || refresh());
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || document.querySelector("dialog[open]")) return;
  if (at("source").contains(event.target) || !composer.leave()) pane.close();
  else event.preventDefault();
});

await start();
adding.resume();
const isLinked = openLinked();
back = new Back([at("source"), ...dialogs], {
  isCovered: () => pane.coversPage || dialogs.some(({ open }) => open),
  uncover: () => (dialogs.find(({ open }) => open) ?? pane).close(),
});
if (!isLinked && window.matchMedia("(hover: hover)").matches) composer.focus();
