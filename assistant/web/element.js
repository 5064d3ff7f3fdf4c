// Elements from values. Whatever is not an element becomes a text node: nothing that a
// document, a file name or a person says is ever read as markup.

/**
 * An element with attributes ("onclick" and the like are listeners; null, undefined and false
 * are left out) and children (nodes or text; null and false are left out).
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child != null && child !== false));
  return node;
}

/** A button that submits nothing. */
export function button(label, onclick, attributes = {}) {
  return element("button", { type: "button", onclick, ...attributes }, label);
}
