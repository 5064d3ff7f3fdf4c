// Whether a cited span still stands where it was cited, and what is shown when it does not.

const MOVED =
  "The document has changed since it was cited: these words are not where they were, " +
  "so nothing is highlighted.";
const CHANGED = "The document has changed since this link was made, so nothing is highlighted.";
const NEAR = " The paragraph that has this place now is shown.";

/**
 * {span, near, warning}: the span in code points when its words are proven to stand there, by
 * themselves or by the text's sha256; else the block that has its place, and what to say.
 */
export function proof(document, source) {
  const { text, blocks, sha256 } = document;
  const { start, end, quote } = source;
  const isSame = quote ? text.slice(start, end) === quote : source.sha256 === sha256;
  if (start == null) return { span: null, near: null, warning: isSame ? "" : CHANGED };
  if (isSame && 0 <= start && start < end && end <= text.length) return { span: { start, end }, near: null, warning: "" };
  const near = placeOf(blocks, source);
  return { span: null, near, warning: (quote ? MOVED : CHANGED) + (near ? NEAR : "") };
}

/** A source with what its document says of itself, where it was known by its span only. */
export function described(document, source) {
  const { title, kind, organisation, date } = document;
  const { page, number, headings } = (source.start != null && blockAt(document.blocks, source.start)) || {};
  return { title, kind, organisation, date, page, paragraph: number, headings, ...source };
}

function placeOf(blocks, { start, paragraph, headings = [] }) {
  const under = headings.join("\n");
  const numbered = paragraph && blocks.find((each) => each.number === paragraph && each.headings.join("\n") === under);
  return numbered || blockAt(blocks, start);
}

function blockAt(blocks, offset) {
  return blocks.findLast(({ start }) => start <= offset) ?? blocks[0] ?? null;
}
