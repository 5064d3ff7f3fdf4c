// A link that opens one source exactly as it is open now: its text is named by its hash, so that
// what has changed since is noticed and not shown as proven.

/** "#source=d12&start=1&end=9&sha256=0f..&view=text"; a whole document has no start and no end. */
export function permalink({ document_id: source, start, end, sha256 }, view) {
  const fields = { source, start, end, sha256, view };
  const known = Object.entries(fields).filter(([, value]) => value != null);
  return `#${new URLSearchParams(known)}`;
}

/** The same for another program. */
export function fullPermalink(source, view) {
  return new URL(permalink(source, view), location.href).href;
}

/** Take the link out of the address: what it opened is closed. */
export function unlink() {
  if (linked(location.hash)) history.replaceState(history.state, "", location.pathname + location.search);
}

/** {source, view} of a fragment, or null if it is no such link. */
export function linked(fragment) {
  const fields = new URLSearchParams(fragment.slice(1));
  if (!fields.get("source")) return null;
  const offset = (name) => (/^\d+$/.test(fields.get(name) ?? "") ? Number(fields.get(name)) : undefined);
  const source = {
    document_id: fields.get("source"),
    sha256: fields.get("sha256"),
    start: offset("start"),
    end: offset("end"),
  };
  return { source, view: fields.get("view") };
}
