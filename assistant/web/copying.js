// Copying an answer with its citations: formatted, as Markdown, as plain text.

import { button, element } from "./element.js";
import { asMarkdown } from "./markdown.js";
import { asPlain } from "./plain.js";
import { asRich } from "./rich.js";

const WAYS = [
  ["Copy with citations", (answer) => ({ "text/html": asRich(answer), "text/plain": asPlain(answer) })],
  ["as Markdown", (answer) => ({ "text/plain": asMarkdown(answer) })],
  ["as text", (answer) => ({ "text/plain": asPlain(answer) })],
];

/** The controls; `announce(words)` tells a screen reader what came of it. */
export function copying(answer, announce) {
  const outcome = element("span");
  const tell = (words) => {
    outcome.textContent = words;
    announce(words);
  };
  const ways = WAYS.map(([label, formats]) =>
    button(label, () => tell(copy(formats(answer)) ? "Copied" : "This browser did not allow copying"), {
      class: "link",
      "aria-label": label.startsWith("Copy") ? null : `Copy ${label}`,
    }),
  );
  return element("span.ways", ...ways, outcome);
}

/** By the event rather than navigator.clipboard, which needs HTTPS and rewrites HTML. */
export function copy(formats) {
  let copied = false;
  const fill = (event) => {
    for (const [type, content] of Object.entries(formats)) event.clipboardData.setData(type, content);
    event.preventDefault();
    copied = true;
  };
  document.addEventListener("copy", fill, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return copied;
}
