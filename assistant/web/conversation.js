// What was asked and answered, kept in this browser and nowhere else.

const KEY = "assistant.conversation";
const VERSION = 1;
const REMEMBERED = 6; // turns that the next question is understood by

/**
 * Turns are {question, documents, answer}: `documents` are the ids that the question was
 * restricted to, `answer` is the server's Answer as it came. `documents` of the conversation
 * are those that the next question is restricted to; none means all.
 */
export class Conversation {
  constructor() {
    const { turns, documents } = kept();
    this.turns = turns;
    this.documents = documents;
  }

  /** The last turns, as POST /ask wants its history. */
  history() {
    return this.turns.slice(-REMEMBERED).flatMap(({ question, answer }) => [
      { role: "user", content: question },
      { role: "assistant", content: answer.answer },
    ]);
  }

  add(turn) {
    this.turns.push(turn);
    this.#keep();
  }

  restrict(documents) {
    this.documents = documents;
    this.#keep();
  }

  clear() {
    this.turns = [];
    this.documents = [];
    this.#keep();
  }

  #keep() {
    for (let from = 0; from <= this.turns.length; from += 1) {
      const turns = this.turns.slice(from);
      const record = { version: VERSION, turns, documents: this.documents };
      try {
        localStorage.setItem(KEY, JSON.stringify(record));
        return;
      } catch {
        // The browser's store is full or forbidden: keep fewer, the oldest go first.
      }
    }
  }
}

function kept() {
  const nothing = { turns: [], documents: [] };
  try {
    const record = JSON.parse(localStorage.getItem(KEY));
    return record?.version === VERSION ? record : nothing;
  } catch {
    return nothing; // forbidden, or not ours
  }
}
