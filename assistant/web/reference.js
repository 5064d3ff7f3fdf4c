// What stands behind a marker, in full: the words, and where a person finds them.

import { describe, placeAndHeadings } from "./wording.js";

/** ["quote", "title, letter · place · date, page 2, uri, characters 1 to 9"]. */
export function reference(citation) {
  const span = `characters ${citation.start} to ${citation.end}`;
  const where = [citation.title, describe(citation), placeAndHeadings(citation), citation.uri, span];
  return [oneLine(citation.quote), oneLine(where.filter(Boolean).join(", "))];
}

export function oneLine(text) {
  return text.trim().replace(/\s+/g, " ");
}

/** An answer as lines: {kind: "fact" | "label" | "statement" | "message", text, markers}. */
export function linesOf(answer) {
  if (!answer.statements.length) return [line("message", answer.answer)];
  const { fact } = answer;
  const lines = fact ? [line("fact", fact.text, [fact.citation])] : [];
  answer.statements.forEach((statement, position) => {
    const group = answer.groups.find(({ statements }) => statements[0] === position);
    if (group?.label) lines.push(line("label", group.label));
    lines.push(line("statement", statement.text, statement.citations));
  });
  return [...lines, ...answer.notes.map((note) => line("message", note))];
}

function line(kind, text, markers = []) {
  return { kind, text: oneLine(text), markers };
}
