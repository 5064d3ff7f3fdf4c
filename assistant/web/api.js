// The server's contract, and nothing of the page: values in, values or a Problem out.

import { FrozenText } from "./frozen-text.js";

/** What went wrong and what to do about it (RFC 9457, with a remedy). */
export class Problem extends Error {
  constructor({ title, detail, remedy, status = null }) {
    super(detail ?? title);
    this.title = title;
    this.remedy = remedy ?? "";
    this.status = status;
  }
}

/** The Answer to a question; `documents` are the ids it may use, none meaning all. */
export async function ask(question, history, documents) {
  const filters = documents.length ? { documents } : undefined;
  const response = await request("ask", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question, history, filters }),
  });
  return response.json();
}

/** Every document, as the catalogue lists it. */
export async function listDocuments() {
  return (await (await request("documents")).json()).documents;
}

/** One document with its blocks and, as `text`, its FrozenText. */
export async function readDocument(id) {
  const path = `documents/${encodeURIComponent(id)}`;
  const [detail, text] = await Promise.all([request(path), request(`${path}/text`)]);
  // A decoder that keeps a byte order mark: it would count as a character of the text.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return {
    ...(await detail.json()),
    text: new FrozenText(decoder.decode(await text.arrayBuffer())),
  };
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
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
