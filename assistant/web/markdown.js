// An answer as Markdown that stands by itself: every marker has its full reference below.

import { describe, place } from "./wording.js";

export function asMarkdown(answer) {
  const parts = [`**${escaped(answer.question)}**`, ...body(answer)];
  if (answer.citations.length) parts.push(answer.citations.map(reference).join("\n"));
  return `${parts.join("\n\n")}\n`;
}

function body(answer) {
  if (!answer.statements.length) return [escaped(answer.answer)];
  const parts = [];
  if (answer.fact) parts.push(`**${escaped(answer.fact.text)}** [${answer.fact.citation}]`);
  answer.statements.forEach((statement, position) => {
    const group = answer.groups.find(({ statements }) => statements[0] === position);
    if (group) parts.push(`*${escaped(group.label)}*`);
    const markers = statement.citations.map((marker) => `[${marker}]`).join("");
    parts.push(`${escaped(statement.text)} ${markers}`.trim());
  });
  return parts;
}

function reference(citation) {
  const span = `characters ${citation.start} to ${citation.end}`;
  const where = [citation.title, describe(citation), place(citation), citation.uri, span];
  const shown = escaped(where.filter(Boolean).join(", "));
  return `- [${citation.marker}] “${escaped(citation.quote)}” ${shown}`;
}

function escaped(text) {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
