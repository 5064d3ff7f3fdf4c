// The conversations that are kept in this browser: open, rename, delete, export.

import { nameOf } from "./conversation.js";
import { button, element } from "./element.js";
import { asFile } from "./export.js";
import { conversationAsMarkdown } from "./markdown.js";
import { Toast } from "./toast.js";
import { count } from "./wording.js";

const WHEN = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const KEPT = "They are kept in this browser and nowhere else.";
const NOT_KEPT = "This browser keeps nothing: a conversation ends with its page.";

export class ConversationList {
  #dialog;
  #shelf;
  #page;
  #said;
  #toast;

  /** `page` is {current(), open(conversation), deleted(conversation)}. */
  constructor(dialog, shelf, page) {
    this.#dialog = dialog;
    this.#shelf = shelf;
    this.#page = page;
    this.#said = element("div.toast", { role: "status" });
    this.#toast = new Toast(this.#said);
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  }

  async show() {
    this.#toast.hide();
    await this.#fill();
    this.#dialog.showModal();
  }

  async #fill() {
    const kept = await this.#shelf.all();
    this.#dialog.replaceChildren(
      element(
        "div.controls",
        element("h2", { id: "conversations-title" }, "Conversations"),
        kept.length > 0 && button("Export all", () => exported("conversations", kept), { class: "quiet" }),
        button("Close", () => this.#dialog.close(), { class: "quiet" }),
      ),
      element("p.where.faint", this.#shelf.keeps ? KEPT : NOT_KEPT),
      element("ul", ...kept.map((each) => this.#row(each))),
      this.#said,
    );
  }

  #row(conversation) {
    const name = nameOf(conversation);
    const does = (label, action) => button(label, action, { class: "link", "aria-label": `${label}: ${name}` });
    const row = element(
      "li",
      { "aria-current": this.#page.current().id === conversation.id && "true" },
      button(name, () => this.#open(conversation), { class: "link title" }),
      element("span.faint", `${count(conversation.turns.length, "question")} · ${WHEN.format(new Date(conversation.changed))}`),
      element(
        "span.ways",
        does("Rename", () => this.#rename(conversation, row)),
        does("Markdown", () => asFile(name, "md", "text/markdown", conversationAsMarkdown(conversation))),
        does("JSON", () => exported(name, conversation)),
        does("Delete", () => this.#delete(conversation)),
      ),
    );
    return row;
  }

  #open(conversation) {
    this.#dialog.close();
    this.#page.open(conversation);
  }

  #rename(conversation, row) {
    const box = element("input", { value: nameOf(conversation), "aria-label": "New name" });
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault(); // or it would close the panel
      this.#fill();
    });
    const save = (event) => {
      event.preventDefault();
      this.#save(conversation, box.value.trim());
    };
    row.replaceChildren(element("form", { onsubmit: save }, box, element("button.quiet", "Save")));
    box.select();
  }

  async #save(conversation, name) {
    const current = this.#page.current();
    const renamed = current.id === conversation.id ? current : conversation;
    renamed.name = name || null;
    await this.#shelf.put(renamed);
    await this.#fill();
    this.#button(nameOf(renamed)).focus();
  }

  #button(label) {
    return [...this.#dialog.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  }

  async #delete(conversation) {
    this.#page.deleted(conversation); // first: nothing more of it is kept
    await this.#shelf.delete(conversation.id);
    await this.#fill();
    const restore = () => this.#restore(conversation);
    this.#toast.show(`Deleted “${nameOf(conversation)}”.`, restore, () => this.#button("Close").focus());
  }

  async #restore(conversation) {
    await this.#shelf.put(conversation);
    this.#toast.hide();
    await this.#fill();
    this.#button(nameOf(conversation)).focus();
  }
}

function exported(name, value) {
  asFile(name, "json", "application/json", `${JSON.stringify(value, null, 2)}\n`);
}
