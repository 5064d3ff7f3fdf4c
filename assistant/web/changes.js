// The doors through which documents come and go; docs/http.md describes what they answer.

import { documentPath, json } from "./api.js";

/** Queue a file under a name; answers with how far it is, as `additions` does. */
export async function addDocument(name, file) {
  const body = { method: "PUT", headers: { "content-type": "application/octet-stream" }, body: file };
  return json(`documents?uri=${encodeURIComponent(name)}`, body);
}

/** {max_bytes, additions}: what is on its way into the index, and what lately arrived or failed. */
export async function listAdditions() {
  return json("additions");
}

/** The document that was removed, as the catalogue listed it. */
export async function removeDocument(id) {
  return json(documentPath(id), { method: "DELETE" });
}

export async function restoreDocument(id) {
  return json(`${documentPath(id)}/restore`, { method: "POST" });
}
