// The box that questions are written in: its keys, its height, and what it says when one failed.

import { button, element } from "./element.js";

export class Composer {
  #form;
  #box;
  #submit;
  #problem;
  #onAsk;

  /** `onAsk(question)` is called when a question is sent. */
  constructor(form, onAsk) {
    this.#form = form;
    this.#box = form.querySelector("textarea");
    this.#submit = form.querySelector("[type=submit]");
    this.#problem = form.querySelector("[role=alert]");
    this.#onAsk = onAsk;
    form.addEventListener("submit", (event) => this.#send(event));
    this.#box.addEventListener("input", () => this.#fit());
    this.#box.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("keydown", (event) => this.#comeBack(event));
  }

  focus() {
    this.#box.focus();
  }

  /** Nothing can be sent while an answer is on its way. */
  set busy(busy) {
    this.#submit.disabled = busy;
    if (busy) this.hush();
  }

  clear() {
    this.#write("");
  }

  hush() {
    this.#problem.replaceChildren();
  }

  /** Put a question that failed back, unless another is being written. */
  restore(question) {
    if (!this.#box.value) this.#write(question);
  }

  send() {
    this.#form.requestSubmit();
  }

  /** Say what went wrong; `retry` is what "Try again" does. */
  tell(problem, retry) {
    this.#problem.replaceChildren(
      element("strong", {}, problem.message),
      element("span", {}, problem.remedy),
      button("Try again", retry, { class: "quiet" }),
    );
  }

  #write(text) {
    this.#box.value = text;
    this.#fit();
  }

  #send(event) {
    event.preventDefault();
    const question = this.#box.value.trim();
    if (question && !this.#submit.disabled) this.#onAsk(question);
  }

  #key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  #comeBack(event) {
    const elsewhere = document.activeElement?.closest("input, textarea, dialog");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || elsewhere) return;
    event.preventDefault();
    this.focus();
  }

  #fit() {
    this.#box.style.height = "auto";
    this.#box.style.height = `${this.#box.scrollHeight}px`;
  }
}
