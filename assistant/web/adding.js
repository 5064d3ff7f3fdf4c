// Adding documents: files that are dropped or chosen go into the queue, the queue is shown in the
// panel and in a word beside the question box, and the page is told of what has become ready.

import { AdditionList, summary } from "./addition-list.js";
import { Additions } from "./additions.js";
import { known } from "./api.js";
import { acceptDrops, chooseFiles } from "./drop.js";
import { element } from "./element.js";

const RELOAD_MS = 3000; // while more is coming: the catalogue may be long

export class Adding {
  /** Shows the files, each with its stage. */
  node = element("section.additions", { "aria-label": "Files being added", hidden: true });
  #button;
  #page;
  #additions = new Additions(() => this.#show(), () => this.#reloadSoon());
  #list = new AdditionList(this.node, this.#additions);
  #wasAdding = false;
  #reloading = null;

  /**
   * `sign` is shown while files hover over the page, `button` says how far things are; `page` is
   * {reload(), begun(), announce(words)}.
   */
  constructor(sign, button, page) {
    this.#button = button;
    this.#page = page;
    acceptDrops(sign, (files) => this.#add(files));
  }

  choose() {
    chooseFiles((files) => this.#add(files));
  }

  /** Go on watching what was being added when the page was loaded. */
  async resume() {
    await this.#attempt(() => this.#additions.resume());
  }

  #add(files) {
    if (!files.length) return;
    this.#additions.add(files);
    this.#page.begun();
  }

  #show() {
    this.#list.show();
    const { items, isFinished } = this.#additions;
    const failed = items.some(({ stage }) => stage === "failed");
    this.#button.hidden = isFinished && !failed;
    this.#button.textContent = summary(this.#additions);
    if (isFinished && this.#wasAdding) this.#page.announce(summary(this.#additions));
    this.#wasAdding = !isFinished;
  }

  #reloadSoon() {
    if (this.#additions.isFinished) this.#reload();
    else this.#reloading ??= setTimeout(() => this.#reload(), RELOAD_MS);
  }

  async #reload() {
    clearTimeout(this.#reloading);
    this.#reloading = null;
    await this.#attempt(this.#page.reload);
  }

  async #attempt(act) {
    try {
      await act();
    } catch (problem) {
      this.#page.announce(known(problem).message);
    }
  }
}
