// The lines under the title of a source: what kind of document it is, and the place in it.

import { element } from "./element.js";
import { capitalised, describe, placeAndHeadings } from "./wording.js";

export function facts(source) {
  const lines = [describe(source), capitalised(placeAndHeadings(source))].filter(Boolean);
  return lines.map((line) => element("p.faint", line));
}
