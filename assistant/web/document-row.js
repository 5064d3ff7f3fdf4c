// One document as a row of the catalogue.

import { stateOf } from "./catalogue.js";
import { button, element } from "./element.js";
import { visible } from "./visible.js";
import { capitalised, longDate } from "./wording.js";

const STATES = {
  Ready: "It can be asked.",
  Check: "It can be asked; something in it could not be read for certain.",
  Duplicate: "It is asked under the other name.",
};

/** `acts` is {tick(entry, on), open(entry), remove(entry)}. */
export function documentRow(entry, acts) {
  const title = visible(entry.title);
  const state = stateOf(entry);
  const tick = element("input", { type: "checkbox", value: entry.id, "aria-label": `Ask ${title}`, onchange: ({ target }) => acts.tick(entry, target.checked) });
  return element(
    "div",
    { role: "row", class: "entry" },
    cell("tick", tick),
    cell(
      "name",
      button(title, () => acts.open(entry), { class: "link title" }),
      element("span.faint.uri", visible(entry.uri)),
      entry.duplicate_of && element("span.faint.uri", `Same text as ${visible(entry.duplicate_of)}`),
      entry.warnings.map((warning) => element("span.faint", visible(warning))),
    ),
    cell("organisation", entry.organisation && visible(entry.organisation)),
    cell("kind", capitalised(entry.kind)),
    cell("date", longDate(entry.date ?? entry.month)),
    cell("pages", entry.pages, entry.pages && element("span.narrow", entry.pages === 1 ? " page" : " pages")),
    cell("state", element("span", { "data-state": state, title: STATES[state] }, state)),
    cell("removing", button("Remove", () => acts.remove(entry), { class: "link", "aria-label": `Remove ${title}` })),
  );
}

function cell(name, ...content) {
  return element("div", { role: "cell", class: name }, ...content);
}
