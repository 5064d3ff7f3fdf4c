// The conversation that is shown: asks, shows what comes as it comes, and keeps what came.

import { ask, known } from "./api.js";
import { historyOf, rememberShown } from "./conversation.js";
import { TurnView } from "./turn.js";
import { count } from "./wording.js";

const FULL = {
  message: "This browser has no room left to keep the answer.",
  remedy: "Export and delete older conversations.",
};

export class Dialogue {
  conversation;
  #turns;
  #composer;
  #shelf;
  #page;
  #stopping = null; // the AbortController of the question on its way
  #deleted = null; // the conversation that was deleted last

  /**
   * `page` is {documents(), refresh(epoch), announce(words), changed()}: `refresh` has the documents
   * as they are at an epoch, `changed` is told of every change.
   */
  constructor(turns, composer, shelf, page) {
    this.#turns = turns;
    this.#composer = composer;
    this.#shelf = shelf;
    this.#page = {
      ...page,
      again: () => this.ask(this.#lastQuestion(), true),
      edit: () => this.edit(),
      widen: () => this.#widen(),
    };
  }

  /** Show another conversation. */
  show(conversation) {
    this.stop();
    this.conversation = conversation;
    rememberShown(conversation);
    this.#composer.clear();
    this.#composer.hush();
    this.#composer.detail = conversation.detail;
    this.#turns.replaceChildren(...conversation.turns.map((turn) => TurnView.of(turn, this.#page).node));
    this.#turns.lastElementChild?.scrollIntoView({ block: "start" });
    this.#page.changed();
  }

  /** Ask, in place of the last question when `replaces`; that one stays until this is answered. */
  async ask(question, replaces = false) {
    if (this.#stopping) return;
    const { signal } = (this.#stopping = new AbortController());
    const { conversation } = this;
    const before = replaces ? conversation.turns.slice(0, -1) : [...conversation.turns];
    const asked = this.#asked(question);
    const view = this.#begin(asked, replaces);
    try {
      const answer = await this.#answer(view, asked, historyOf(before), signal);
      conversation.turns = [...before, { ...asked, answer }];
      conversation.changed = new Date().toISOString();
      await this.#keep(conversation);
      this.#end(view, answer, replaces);
    } catch (problem) {
      this.#takeBack(view, question, replaces, problem);
    } finally {
      this.#stopping = null;
      this.#composer.keepFocus(() => {
        this.#composer.busy = false;
        this.#page.changed();
      });
    }
  }

  /** The conversation that is shown is deleted: no more of it is kept. */
  forget() {
    this.#deleted = this.conversation;
  }

  /** What came of the question on its way so far is kept; if nothing did, it can be edited. */
  stop() {
    this.#stopping?.abort();
  }

  edit() {
    if (this.conversation.turns.length && !this.#stopping) this.#composer.edit(this.#lastQuestion());
  }

  /** The next questions are asked of these documents only; of all when there are none. */
  restrict(documents) {
    if (String(documents) !== String(this.conversation.documents)) this.#set({ documents });
  }

  setDetail(detail) {
    this.#set({ detail });
  }

  #set(choice) {
    Object.assign(this.conversation, choice);
    rememberShown(this.conversation);
    if (this.conversation.turns.length) this.#keep(this.conversation);
  }

  #asked(question) {
    const { documents } = this.conversation;
    return { question, documents, searched: this.#searched(documents) };
  }

  #searched(documents) {
    return documents.length || this.#page.documents().length;
  }

  #begin(asked, replaces) {
    const view = new TurnView(asked, this.#page);
    this.#composer.keepFocus(() => {
      if (replaces) this.#turns.lastElementChild.hidden = true;
      this.#turns.append(view.node);
      this.#composer.busy = true;
      this.#composer.clear();
      this.#page.changed();
    });
    this.#page.announce("Looking in the documents");
    view.node.scrollIntoView({ block: "start" });
    return view;
  }

  async #answer(view, asked, history, signal) {
    const { question, documents } = asked;
    const filters = documents.length ? { documents } : undefined;
    const body = { question, history, filters, detail: this.conversation.detail };
    try {
      for await (const { name, data } of ask(body, signal)) {
        if (name === "answer") return data;
        if (name === "epoch") {
          await this.#page.refresh(data);
          asked.searched = this.#searched(documents);
        }
        if (name === "understood") view.understood(data);
        if (name === "statement") view.statement(data);
      }
    } catch (error) {
      if (signal.aborted && view.hasStatements) return view.stopped();
      throw error;
    }
  }

  #end(view, answer, replaces) {
    if (replaces) view.node.previousElementSibling?.remove();
    view.finish(answer);
    this.#page.announce(summary(answer));
  }

  #takeBack(view, question, replaces, problem) {
    if (replaces && view.node.previousElementSibling) view.node.previousElementSibling.hidden = false;
    const isShown = view.node.isConnected;
    this.#composer.keepFocus(() => view.node.remove());
    if (!isShown) return; // another conversation was opened meanwhile
    if (replaces) this.#composer.edit(question);
    else this.#composer.restore(question);
    if (problem.name === "AbortError") this.#page.announce("Stopped");
    else this.#composer.tell(problem, known(problem).mayPass && (() => this.ask(question, replaces)));
  }

  async #keep(conversation) {
    if (conversation === this.#deleted) return;
    try {
      await this.#shelf.put(conversation);
    } catch {
      this.#composer.tell(FULL);
    }
  }

  #lastQuestion() {
    return this.conversation.turns.at(-1).question;
  }

  #widen() {
    this.restrict([]);
    this.#page.changed();
    this.ask(this.#lastQuestion(), true);
  }
}

function summary(answer) {
  if (answer.outcome === "refused") return `No answer. ${answer.refusal?.message ?? answer.answer}`;
  const sources = new Set(answer.citations.map(({ document_id: id }) => id)).size;
  const said = `${count(answer.statements.length, "statement")}, ${count(sources, "source")}`;
  return answer.outcome === "stopped" ? `Stopped after ${said}` : `Answered, ${said}`;
}
