// Files on their way from this page into the index: sent one after the other, watched until they
// are ready or have failed. Knows nothing of how that looks.

import { known } from "./api.js";
import { addDocument, listAdditions } from "./changes.js";

const AHEAD = 4; // sent and not finished: more wait here, where they fill nobody's memory
const PAUSE_MS = 300;

const LOST = {
  message: "The server was started again before this was added.",
  remedy: "Add it again.",
};

/** A file's stage is "waiting", "sending", or one of the server's. */
export class Additions {
  items = []; // {name, file, id, stage, done, total, outcome, reason, remedy}, in order
  #onChange;
  #onReady;
  #running = false;

  /** `onChange()` is called at every step, `onReady()` when the index holds more than before. */
  constructor(onChange, onReady) {
    this.#onChange = onChange;
    this.#onReady = onReady;
    window.addEventListener("beforeunload", (event) => {
      if (this.items.some((item) => item.file && !item.id && !isFinished(item))) event.preventDefault();
    });
  }

  /** Puts {name, file}s at the end. */
  add(files) {
    this.items.push(...files.map((each) => ({ ...each, stage: "waiting" })));
    this.#run();
  }

  /** Goes on watching what was sent before the page was loaded. */
  async resume() {
    const { additions } = await listAdditions();
    const going = additions.filter((addition) => !isFinished(addition));
    this.items.push(...going.map((addition) => ({ name: addition.uri, ...addition })));
    this.#run();
  }

  retry(item) {
    this.items.splice(this.items.indexOf(item), 1);
    this.add([{ name: item.name, file: item.file }]);
  }

  forgetFinished() {
    this.items = this.items.filter((item) => !isFinished(item));
    this.#onChange();
  }

  get isFinished() {
    return this.items.every(isFinished);
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    this.#onChange();
    while (!this.isFinished) {
      await this.#watch();
      await this.#sendNext();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    this.#running = false;
  }

  async #watch() {
    const sent = this.items.filter((item) => item.id && !isFinished(item));
    await this.#trying(sent, async () => {
      const { additions, max_bytes: most } = await listAdditions();
      const known = new Map(additions.map((addition) => [addition.id, addition]));
      for (const item of sent) Object.assign(item, known.get(item.id) ?? failure(LOST));
      for (const item of this.items) if (item.file?.size > most && !item.id) Object.assign(item, tooLarge(most));
      if (sent.some(({ stage }) => stage === "ready")) this.#onReady();
    });
  }

  async #sendNext() {
    const sent = this.items.filter((item) => item.id && !isFinished(item));
    const next = this.items.find((item) => item.stage === "waiting" && !item.id);
    if (!next || sent.length >= AHEAD) return;
    next.stage = "sending";
    this.#onChange();
    await this.#trying([next], async () => Object.assign(next, await addDocument(next.name, next.file)));
  }

  /** The items fail with what `act` fails with, but for a server that is only busy. */
  async #trying(items, act) {
    try {
      await act();
    } catch (problem) {
      const outcome = known(problem).status === 503 ? { stage: "waiting" } : failure(problem);
      for (const item of items) Object.assign(item, outcome);
    }
    this.#onChange();
  }
}

export function isFinished({ stage }) {
  return stage === "ready" || stage === "failed";
}

function failure({ message, remedy }) {
  return { stage: "failed", reason: message, remedy };
}

function tooLarge(most) {
  return failure({
    message: `The file is larger than ${(most / 1e6).toFixed(0)} MB.`,
    remedy: "Split it, or add it with “assistant index”.",
  });
}
