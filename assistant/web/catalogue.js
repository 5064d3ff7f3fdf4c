// The catalogue as it is looked through: its columns, what is filtered out, and in which order.

const ORDER = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** Each column's key, its heading, and the value that it is sorted by; null is unknown. */
export const COLUMNS = [
  ["title", "Title", ({ title }) => title],
  ["organisation", "Organisation", ({ organisation }) => organisation],
  ["kind", "Kind", ({ kind }) => kind],
  ["date", "Date", ({ date, month }) => date ?? month],
  ["pages", "Pages", ({ pages }) => pages],
  ["state", "State", (entry) => stateOf(entry)],
];

/** In a word: can it be found, and was it read without doubt? */
export function stateOf({ duplicate_of: duplicate, warnings }) {
  if (duplicate) return "Duplicate";
  return warnings.length ? "Check" : "Ready";
}

/** The values of a field that the documents have, in order, each once. */
export function valuesOf(documents, field) {
  return [...new Set(documents.map((entry) => entry[field]).filter(Boolean))].sort(ORDER.compare);
}

/**
 * The documents that fit, in order. `wanted` is {search, organisation, kind, from, to}, "" where
 * anything will do: every word of `search` has to stand in what the catalogue says. Whatever is
 * unknown fits no filter and comes last in either direction.
 */
export function arranged(documents, wanted, { key, descending }) {
  const words = plain(wanted.search).split(/\s+/).filter(Boolean);
  const [, , of] = COLUMNS.find(([each]) => each === key);
  const sign = descending ? -1 : 1;
  return documents
    .filter((entry) => fits(entry, wanted, words))
    .sort((one, other) => compared(of(one), of(other), sign) || ORDER.compare(one.uri, other.uri));
}

function fits(entry, { organisation, kind, from, to }, words) {
  if (organisation && entry.organisation !== organisation) return false;
  if (kind && entry.kind !== kind) return false;
  if ((from || to) && !isWithin(entry.date ?? entry.month, from, to || "9999-12-31")) return false;
  const said = words.length ? plain(saidOf(entry)) : "";
  return words.every((word) => said.includes(word));
}

/** A month is compared as a month: it is within a range that has a day of it. */
function isWithin(date, from, to) {
  return Boolean(date) && date >= from.slice(0, date.length) && date <= to.slice(0, date.length);
}

function saidOf(entry) {
  const { title, uri, organisation, also_called: also, kind, date, publisher, author } = entry;
  return [title, uri, organisation, ...also, kind, date, publisher, author].filter(Boolean).join("\n");
}

/** Without case and accents. */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function compared(one, other, sign) {
  if (one == null || other == null) return (one == null) - (other == null);
  return sign * (typeof one === "number" ? one - other : ORDER.compare(one, other));
}
