// How dates, numbers and places in documents are put into words. Unknown is left out.

const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "7 February 2019" for "2019-02-07", "February 2019" for "2019-02". */
export function longDate(iso) {
  return iso ? (iso.length > 7 ? DATE : MONTH).format(new Date(iso)) : null;
}

/** "1 document", "5 documents". */
export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

export function capitalised(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : text;
}

/** Letter · Southwark · 7 February 2019 */
export function describe({ kind, organisation, date, month }) {
  return [capitalised(kind), organisation, longDate(date ?? month)].filter(Boolean).join(" · ");
}

/** page 2, paragraph 8 */
export function place({ page, paragraph }) {
  return [page != null && `page ${page}`, paragraph && `paragraph ${paragraph}`]
    .filter(Boolean)
    .join(", ");
}

/** page 2, paragraph 8 · under Findings › Workforce; a first heading that is the title stands beside it */
export function placeAndHeadings(source) {
  const headings = source.headings?.slice(source.headings[0] === source.title ? 1 : 0) ?? [];
  const under = headings.length ? `under ${headings.join(" › ")}` : "";
  return [place(source), under].filter(Boolean).join(" · ");
}
