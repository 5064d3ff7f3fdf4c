// The box that questions are written in: its keys, its height, and what it says when one failed.

import { button, element } from "./element.js";
import { isShortcut } from "./shortcuts.js";

export class Composer {
  #form;
  #box;
  #problem;
  #editing;
  #does;

  /**
   * `does` is {ask(question, isEdited), stop(), edit(), detail(level)}: what is called when a
   * question is sent, an answer is no longer wanted, the last question is to be edited, and
   * another level of detail is chosen.
   */
  constructor(form, does) {
    this.#form = form;
    this.#box = form.querySelector("textarea");
    this.#problem = form.querySelector("[role=alert]");
    this.#editing = form.querySelector("#editing");
    this.#does = does;
    form.addEventListener("submit", (event) => this.#send(event));
    form.querySelector("#stop").addEventListener("click", () => this.#stop());
    form.querySelector("#cancel").addEventListener("click", () => this.#cancel());
    form.querySelector("#detail").addEventListener("change", ({ target }) => does.detail(target.value));
    this.#box.addEventListener("input", () => this.#fit());
    this.#box.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("keydown", (event) => this.#comeBack(event));
  }

  focus() {
    this.#box.focus();
  }

  /** Do what may hide what has the focus: the box has it then, but opens no keyboard for a finger. */
  keepFocus(change) {
    const holder = document.activeElement;
    const takes = window.matchMedia("(hover: hover)").matches || holder.matches(":focus-visible");
    change();
    if (takes && !holder.checkVisibility()) this.focus();
  }

  /** While an answer is on its way nothing can be sent, but it can be stopped. */
  set busy(busy) {
    this.#form.querySelector("#ask").hidden = busy;
    this.#form.querySelector("#stop").hidden = !busy;
    if (busy) this.hush();
  }

  get busy() {
    return this.#form.querySelector("#ask").hidden;
  }

  set detail(level) {
    this.#form.querySelector("#detail").value = level;
  }

  get text() {
    return this.#box.value;
  }

  /** What was written while the page was put together; a line end is an Enter that nobody heard. */
  takeUp(written) {
    this.restore(written);
    if (written.endsWith("\n")) this.#form.requestSubmit();
  }

  clear() {
    this.#editing.hidden = true;
    this.#write("");
  }

  hush() {
    this.keepFocus(() => this.#problem.replaceChildren());
  }

  /** Put a question that failed back, unless another is being written. */
  restore(question) {
    if (!this.#box.value) this.#write(question);
  }

  /** Write the last question anew; sending it replaces its answer. */
  edit(question) {
    this.#editing.hidden = false;
    this.#write(question);
    this.focus();
  }

  /** End the editing or the answer on its way; false when there is neither. */
  leave() {
    if (!this.#editing.hidden) this.#cancel();
    else if (this.busy) this.#stop();
    else return false;
    return true;
  }

  /** Say what went wrong, until the next question is sent; `retry` is what "Try again" does, if there is anything to try. */
  tell(problem, retry = null) {
    this.#problem.replaceChildren(
      element("strong", problem.message),
      element("span", problem.remedy),
      retry ? button("Try again", retry, { class: "quiet" }) : "",
    );
  }

  #write(text) {
    this.#box.value = text;
    this.#fit();
  }

  #send(event) {
    event.preventDefault();
    const question = this.#box.value.trim();
    if (question && !this.busy) this.#does.ask(question, !this.#editing.hidden);
  }

  #stop() {
    this.#does.stop();
    this.focus();
  }

  #cancel() {
    this.clear();
    this.focus();
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) this.#take(event, () => this.#form.requestSubmit());
    if (event.key === "ArrowUp" && !this.#box.value) this.#take(event, this.#does.edit);
  }

  #take(event, action) {
    event.preventDefault();
    action();
  }

  #comeBack(event) {
    if (event.key !== "/" || !isShortcut(event) || event.target.closest("dialog")) return;
    event.preventDefault();
    this.focus();
  }

  #fit() {
    this.#box.style.height = "auto";
    this.#box.style.height = `${this.#box.scrollHeight}px`;
  }
}
