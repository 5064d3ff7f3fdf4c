// Answers as Markdown that stands by itself: every marker has its full reference below.

import { nameOf } from "./conversation.js";
import { fullPermalink } from "./permalink.js";
import { linesOf, oneLine, reference } from "./reference.js";

const AROUND = { fact: "**", label: "*", statement: "", message: "" };

export function asMarkdown(answer) {
  const parts = [`**${escaped(answer.question)}**`, ...linesOf(answer).map(shown)];
  if (answer.citations.length) parts.push(answer.citations.map(item).join("\n"));
  return `${parts.join("\n\n")}\n`;
}

/** A whole conversation under its name. */
export function conversationAsMarkdown(conversation) {
  const answers = conversation.turns.map(({ question, answer }) => asMarkdown({ ...answer, question }));
  return `# ${escaped(nameOf(conversation))}\n\n${answers.join("\n---\n\n")}`;
}

function shown({ kind, text, markers }) {
  const around = AROUND[kind];
  return `${around}${escaped(text)}${around} ${markers.map((marker) => `[${marker}]`).join("")}`.trim();
}

function item(citation) {
  const [quote, where] = reference(citation);
  const link = `[Open source](<${fullPermalink(citation)}>)`;
  return `- [${citation.marker}] “${escaped(quote)}” ${escaped(where)} ${link}`;
}

function escaped(text) {
  return oneLine(text).replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
