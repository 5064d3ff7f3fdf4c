// Elements from values. Whatever is not an element becomes a text node: nothing that a
// document, a file name or a person says is ever read as markup, or turns the text round.

import { visibleText } from "./visible.js";

/**
 * An element of a tag and its classes ("p.note"), with attributes where there are any ("onclick"
 * and the like are listeners; null, undefined and false are left out), and with children (nodes or
 * text; null and false are left out).
 */
export function element(kind, ...content) {
  const [tag, ...classes] = kind.split(".");
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(" ");
  const [first, ...rest] = content;
  const [attributes, children] = first?.constructor === Object ? [first, rest] : [{}, content];
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  for (const child of children.flat()) {
    if (child != null && child !== false) node.append(typeof child === "string" ? visibleText(child) : child);
  }
  return node;
}

/** A button that submits nothing. */
export function button(label, onclick, attributes = {}) {
  return element("button", { type: "button", onclick, ...attributes }, label);
}
