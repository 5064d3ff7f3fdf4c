// One turn of the conversation: the question, and what comes of it, as it comes.
//
// Nothing that is shown moves or changes while an answer streams: what is added stands below.

import { saidOf, StatementList, struckOut } from "./answer.js";
import { copying } from "./copying.js";
import { disagreement } from "./disagreement.js";
import { button, element } from "./element.js";
import { alsoRetrieved, citedList } from "./evidence.js";
import { reference } from "./reference.js";
import { refusal } from "./refusal.js";
import { count } from "./wording.js";

export class TurnView {
  #asked;
  #page;
  #list = new StatementList();
  #meta = element("p.understood", "Looking in the documents…");
  #body = element("div", this.#list.node);
  #understoodAs = "";

  /**
   * `asked` is {question, documents, searched}, see conversation.js; `page` is what a turn may
   * ask of it: {documents(), announce(words), again(), edit(), widen()}.
   */
  constructor(asked, page) {
    this.#asked = asked;
    this.#page = page;
    const title = element("h2", asked.question);
    this.node = element("article.turn", { "aria-busy": "true" }, title, this.#meta, this.#body);
  }

  /** A turn that is kept. */
  static of(turn, page) {
    const view = new TurnView(turn, page);
    view.understood(turn.answer);
    saidOf(turn.answer).forEach((said) => view.statement(said));
    view.finish(turn.answer);
    return view;
  }

  get hasStatements() {
    return this.#list.length > 0;
  }

  understood({ understood_as: understoodAs }) {
    const { question, documents, searched } = this.#asked;
    this.#understoodAs = understoodAs;
    const same = plain(understoodAs) === plain(question);
    const names = documents.map((id) => this.#page.documents().find((each) => each.id === id)?.title);
    const of = documents.length ? `: ${names.filter(Boolean).join("; ")}` : "";
    this.#meta.replaceChildren(
      ...(same ? [] : ["Understood as ", element("q", understoodAs), " · "]),
      `Asked of ${documents.length ? "" : "all "}${count(searched, "document")}${of}`,
    );
  }

  statement(said) {
    this.#list.add(said);
  }

  /** What came before it was stopped, as an answer. */
  stopped() {
    return this.#list.stopped(this.#asked.question, this.#understoodAs);
  }

  finish(answer) {
    const refused = answer.outcome === "refused";
    this.#list.node.classList.add(refused ? "refused" : "answered");
    if (refused) this.#list.node.append(...this.#refusal(answer));
    else this.#body.append(...this.#below(answer));
    this.#body.append(references(answer.citations), this.#foot(answer));
    this.node.removeAttribute("aria-busy");
  }

  #refusal(answer) {
    const all = this.#page.documents();
    const { documents } = this.#asked;
    const known = documents.length ? all.filter(({ id }) => documents.includes(id)) : all;
    const searched = known.length === this.#asked.searched ? known : []; // others came or went since
    const nodes = refusal(answer, searched, documents.length > 0, this.#page);
    return [...nodes.filter(Boolean), ...notes(answer)];
  }

  #below(answer) {
    // The array that the chips hold, so that list and chips know each other's citations.
    const cited = this.#list.citations;
    const { struck_out: struck, also_retrieved: also } = answer;
    const nodes = [
      answer.differing?.length > 0 && disagreement([answer.fact, ...answer.differing], cited),
      struck.length > 0 && struckOut(struck),
      ...notes(answer),
      cited.length > 0 && citedList(cited),
      also.length > 0 && alsoRetrieved(also),
    ];
    return nodes.filter(Boolean);
  }

  #foot(answer) {
    const took = answer.timings_ms.total;
    return element(
      "p.foot.faint",
      copying(answer, this.#page.announce),
      element(
        "span.ways.last-only",
        button("Ask again", this.#page.again, { class: "link" }),
        button("Edit question", this.#page.edit, { class: "link" }),
      ),
      answer.model && element("span", `Written by ${answer.model}`),
      took != null && element("span", { title: timings(answer) }, `${(took / 1000).toFixed(2)} s`),
    );
  }
}

function notes(answer) {
  return answer.notes.map((note) => element("p.note", { role: "note" }, note));
}

/** For paper, where no chip can be pressed. */
function references(citations) {
  const rows = citations.map((citation) => {
    const [quote, where] = reference(citation);
    return element("li", `[${citation.marker}] `, element("q.words", quote), ` ${where}`);
  });
  return element("ul.references", ...rows);
}

function plain(text) {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

function timings(answer) {
  return Object.entries(answer.timings_ms)
    .map(([stage, milliseconds]) => `${stage} ${milliseconds.toFixed(0)} ms`)
    .join("\n");
}
