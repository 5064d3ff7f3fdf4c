// An answer as plain text, with its references below.

import { fullPermalink } from "./permalink.js";
import { linesOf, oneLine, reference } from "./reference.js";

export function asPlain(answer) {
  const lines = linesOf(answer).map(({ text, markers }) =>
    [text, ...markers.map((marker) => `[${marker}]`)].join(" "),
  );
  const references = answer.citations.map((citation) => {
    const [quote, where] = reference(citation);
    return `[${citation.marker}] “${quote}” ${where}\n${fullPermalink(citation)}`;
  });
  return `${[oneLine(answer.question), ...lines, ...references].join("\n\n")}\n`;
}
