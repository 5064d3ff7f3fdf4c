// A file for the person to save, made in the page.

import { element } from "./element.js";

const LONGEST = 60; // characters of a file's name

export function asFile(name, suffix, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: url, download: `${fileName(name)}.${suffix}` }).click();
  URL.revokeObjectURL(url);
}

/** Letters and digits of any script, and nothing that a file system could take amiss. */
function fileName(name) {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? ["conversation"];
  return words.join("-").slice(0, LONGEST).toLowerCase();
}
