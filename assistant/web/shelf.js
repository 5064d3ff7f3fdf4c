// Where conversations are kept: in this browser's own database, nothing of them on the server.

const NAME = "assistant";
const STORE = "conversations";

export class Shelf {
  #database; // null where the browser forbids it: then nothing is kept

  constructor(database) {
    this.#database = database;
  }

  static async open() {
    const request = globalThis.indexedDB?.open(NAME, 1);
    if (!request) return new Shelf(null);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    return new Shelf(await done(request).catch(() => null));
  }

  get keeps() {
    return this.#database !== null;
  }

  /** Every conversation, the one that changed last first. */
  async all() {
    const found = (await this.#do("readonly", (store) => store.getAll())) ?? [];
    return found.sort((one, other) => other.changed.localeCompare(one.changed));
  }

  /** The conversation of that id, if there is one. */
  async get(id) {
    return this.#do("readonly", (store) => store.get(id));
  }

  /** Rejects when the browser has no room left. */
  async put(conversation) {
    await this.#do("readwrite", (store) => store.put(conversation));
  }

  async delete(id) {
    await this.#do("readwrite", (store) => store.delete(id));
  }

  async #do(mode, action) {
    if (!this.keeps) return undefined;
    const transaction = this.#database.transaction(STORE, mode);
    const request = action(transaction.objectStore(STORE));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve; // only then is it kept
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  }
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
