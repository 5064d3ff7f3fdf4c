// Files on their way into the index, as they are shown: stage, progress, and why one failed.

import { isFinished } from "./additions.js";
import { button, element } from "./element.js";
import { visible } from "./visible.js";
import { count } from "./wording.js";

const STAGES = {
  waiting: ["Waiting", 0],
  sending: ["Sending", 0.05],
  reading: ["Reading", 0.1],
  passages: ["Cutting into passages", 0.2],
  embedding: ["Embedding", 0.25],
};
const OUTCOMES = {
  added: "Ready to be asked",
  replaced: "Ready to be asked, in place of the one before",
  unchanged: "Unchanged: it was there already",
};

/** What has not changed stays the same node, so that a button keeps the focus. */
export class AdditionList {
  #node;
  #additions;
  #heading = element("h3");
  #clear;
  #list = element("ul");
  #rows = new Map(); // by item, [node, what it shows]

  /** Fills `node`, which is hidden while there is nothing to show. */
  constructor(node, additions) {
    this.#node = node;
    this.#additions = additions;
    const clear = () => additions.forgetFinished();
    this.#clear = button("Clear", clear, { class: "quiet", "aria-label": "Clear this list" });
    node.append(element("div.summary", this.#heading, this.#clear), this.#list);
  }

  show() {
    const { items, isFinished: all } = this.#additions;
    this.#node.hidden = !items.length;
    this.#heading.textContent = summary(this.#additions);
    this.#clear.hidden = !all;
    for (const [item, [row]] of this.#rows) {
      if (items.includes(item)) continue;
      row.remove();
      this.#rows.delete(item);
    }
    for (const item of items) this.#showRow(item);
  }

  #showRow(item) {
    const [held, before] = this.#rows.get(item) ?? [];
    const now = JSON.stringify([item.stage, item.done, item.total]);
    if (before === now) return;
    const row = element("li", { "data-stage": item.stage }, ...this.#content(item));
    if (held) held.replaceWith(row);
    else this.#list.append(row);
    this.#rows.set(item, [row, now]);
  }

  #content(item) {
    const name = element("span.uri", visible(item.name));
    if (item.stage === "failed") {
      return [
        name,
        element("span.stage", "Not added"),
        element("p", visible(item.reason), " ", visible(item.remedy)),
        item.file && button("Try again", () => this.#additions.retry(item), { class: "link", "aria-label": `Try again: ${visible(item.name)}` }),
      ];
    }
    if (item.stage === "ready") return [name, element("span.stage", OUTCOMES[item.outcome])];
    return [
      name,
      element("span.stage", stageOf(item)),
      element("progress", { max: 1, value: progressOf(item), "aria-label": `Progress of ${visible(item.name)}` }),
    ];
  }
}

/** "Adding 2 of 5", "5 files added, 1 not". */
export function summary({ items, isFinished: all }) {
  const finished = items.filter(isFinished).length;
  if (!all) return `Adding ${finished + 1} of ${count(items.length, "file")}`;
  const failed = items.filter(({ stage }) => stage === "failed").length;
  const added = `${count(items.length - failed, "file")} added`;
  return failed ? `${added}, ${failed} not` : added;
}

function stageOf({ stage, done, total }) {
  const [label] = STAGES[stage];
  return total ? `${label}, ${Math.round((100 * done) / total)} %` : label;
}

function progressOf({ stage, done, total }) {
  const [, begun] = STAGES[stage];
  return total ? begun + ((1 - begun) * done) / total : begun;
}
