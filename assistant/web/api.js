// The server's contract, and nothing of the page: values in, values or a Problem out.

import { events } from "./events.js";
import { FrozenText } from "./frozen-text.js";

const BROKEN_OFF = {
  title: "The answer broke off",
  detail: "The connection to the server was lost before the answer was complete.",
  remedy: "Check that it is still running, then ask again.",
};

/** What went wrong and what to do about it (RFC 9457, with a remedy). */
class Problem extends Error {
  constructor({ title, detail, remedy, status = null }) {
    super(detail ?? title);
    this.title = title;
    this.remedy = remedy ?? "";
    this.status = status;
  }

  /** May the same request be answered another time? What it has wrong itself stays wrong. */
  get mayPass() {
    return !(this.status >= 400 && this.status < 500);
  }
}

/** A problem that a person can be told; anything else is a bug and stays one. */
export function known(problem) {
  if (problem instanceof Problem) return problem;
  throw problem;
}

/**
 * The events of an answer as they come, {name, data}; the first is "epoch", see currentEpoch, the
 * last "answer". docs/http.md describes `body` and the others. Throws what `signal` aborts with.
 */
export async function* ask(body, signal) {
  const response = await request("ask", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify(body),
    signal,
  });
  yield { name: "epoch", data: epochOf(response) };
  let last = null;
  try {
    for await (last of events(response.body)) {
      if (last.name === "error") break;
      yield last;
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // which the network's errors are
  }
  if (last?.name === "error") throw new Problem(last.data);
  if (last?.name !== "answer") throw new Problem(BROKEN_OFF);
}

/** Questions to begin with, each of which is answered. */
export async function suggestedQuestions() {
  return (await json("suggestions")).questions;
}

/** {documents, epoch}: every document, as the catalogue lists it, and when that was so. */
export async function listDocuments() {
  const response = await request("documents");
  return { ...(await response.json()), epoch: epochOf(response) };
}

/** What is another with every change of the documents, whoever made it. */
export async function currentEpoch() {
  return epochOf(await request("health"));
}

function epochOf(response) {
  return response.headers.get("index-epoch");
}

/** The size of every page in points, [{page, width, height}]. */
export async function readPages(id) {
  return (await json(`${documentPath(id)}/pages`)).pages;
}

/** Where a span is printed, line by line: [{page, x, y, width, height}]. */
export async function readBoxes(id, { start, end }) {
  return (await json(`${documentPath(id)}/boxes?start=${start}&end=${end}`)).boxes;
}

/** The address of a page's image, so many pixels wide. */
export function pageImage(id, page, width) {
  return `${documentPath(id)}/pages/${page}.png?width=${width}`;
}

/** The address of a PDF itself, at a page. */
export function originalFile(id, page) {
  return `${documentPath(id)}/file#page=${page}`;
}

/** One document with its blocks and, as `text`, its FrozenText. */
export async function readDocument(id) {
  const path = documentPath(id);
  const [detail, text] = await Promise.all([json(path), request(`${path}/text`)]);
  // A decoder that keeps a byte order mark: it would count as a character of the text.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return { ...detail, text: new FrozenText(decoder.decode(await text.arrayBuffer())) };
}

export function documentPath(id) {
  return `documents/${encodeURIComponent(id)}`;
}

/** What the server answers; throws a Problem when that is nothing good. */
export async function json(path, options) {
  return (await request(path, options)).json();
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    options?.signal?.throwIfAborted();
    throw new Problem({
      title: "No answer from the server",
      detail: "The assistant's server cannot be reached.",
      remedy: "Check that it is still running, then try again.",
    });
  }
  if (response.ok) return response;
  throw new Problem(await problemOf(response));
}

async function problemOf(response) {
  const unknown = { title: `The server answered ${response.status}`, status: response.status };
  try {
    return { ...unknown, ...(await response.json()) };
  } catch {
    return unknown; // something between here and the server answered for it
  }
}
