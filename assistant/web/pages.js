// The pages of a document as they are printed, with boxes on the lines of a span.
//
// Each page has its room before its image comes, and images come when they are near. Lengths are
// points from the top left corner of a page, as the server gives them.

import { pageImage } from "./api.js";
import { element } from "./element.js";

const WIDTHS = [600, 1000, 1600, 2400]; // pixels; the browser takes what fits the screen

export class PageView {
  node = element("div.pages");
  #sheets;
  #seen;

  /** `sizes` are of all pages, in order; `passed(page)` hears which is in the middle of `scroller`. */
  constructor(id, sizes, scroller, passed) {
    this.#sheets = new Map(sizes.map((size) => [size.page, { size, node: sheet(id, size, sizes.length) }]));
    this.node.append(...[...this.#sheets.values()].map(({ node }) => node));
    this.#seen = new IntersectionObserver(
      (entries) => entries.forEach((entry) => entry.isIntersecting && passed(Number(entry.target.dataset.page))),
      { root: scroller, rootMargin: "-50% 0px" },
    );
    for (const { node } of this.#sheets.values()) this.#seen.observe(node);
  }

  /** Put boxes of one kind, "cited" or "found", in place of the former ones. */
  mark(boxes, kind) {
    this.node.querySelectorAll(`.${kind}`).forEach((box) => box.remove());
    for (const { page, x, y, width, height } of boxes) {
      const { size, node } = this.#sheets.get(page);
      const box = element("div", { class: `box-of-line ${kind}` });
      const percent = (length, of) => `${(100 * length) / of}%`;
      box.style.left = percent(x, size.width);
      box.style.top = percent(y, size.height);
      box.style.width = percent(width, size.width);
      box.style.height = percent(height, size.height);
      node.append(box);
    }
  }

  /** Scroll to the boxes of a kind, or to the top. */
  reveal(kind) {
    const box = this.node.querySelector(`.${kind}`);
    if (box) box.scrollIntoView({ block: "center", inline: "nearest" });
    else this.go(1);
  }

  go(page) {
    this.#sheets.get(page)?.node.scrollIntoView({ block: "start" });
  }

  /** The image of a page, once it is there or cannot come. It is fetched before all others. */
  async arrived(page) {
    const image = this.#sheets.get(page).node.firstChild;
    image.loading = "eager";
    image.fetchPriority = "high";
    await image.decode().catch(() => null);
  }

  /** Ask for images of this width, in CSS pixels. */
  set width(pixels) {
    for (const image of this.node.querySelectorAll("img")) image.sizes = `${Math.round(pixels)}px`;
  }
}

function sheet(id, { page, width, height }, count) {
  const image = element("img", {
    alt: `Page ${page} of ${count}, as printed`,
    loading: "lazy", // before the address, which would be fetched at once
    decoding: "async",
    width: Math.round(width),
    height: Math.round(height),
    srcset: WIDTHS.map((pixels) => `${pageImage(id, page, pixels)} ${pixels}w`).join(", "),
  });
  return element("div.sheet", { "data-page": page }, image);
}

/** Small pages to go to any of them: one stop for Tab, then the arrow keys. */
export class PageStrip {
  #buttons;

  constructor(id, sizes, go) {
    this.#buttons = sizes.map(({ page, width, height }) =>
      element(
        "button",
        { type: "button", tabindex: -1, "aria-label": `Page ${page}`, onclick: () => go(page) },
        element("img", {
          alt: "",
          loading: "lazy",
          width: 44,
          height: Math.round((44 * height) / width),
          "data-src": pageImage(id, page, 120),
        }),
        element("span", String(page)),
      ),
    );
    this.node = element("nav.strip", { "aria-label": "Pages" }, ...this.#buttons);
    this.node.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Fetch the images: after the page that is to be read. */
  load() {
    for (const image of this.node.querySelectorAll("img:not([src])")) image.src = image.dataset.src;
  }

  /** Which pages have boxes. */
  set cited(pages) {
    this.#buttons.forEach((button, position) => {
      const isCited = pages.has(position + 1);
      button.classList.toggle("has-cited", isCited);
      button.setAttribute("aria-label", `Page ${position + 1}${isCited ? ", cited here" : ""}`);
    });
  }

  set current(page) {
    this.#buttons.forEach((button, position) => {
      const isCurrent = position + 1 === page;
      button.tabIndex = isCurrent ? 0 : -1;
      if (isCurrent) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
    });
    const { offsetLeft, offsetWidth } = this.#buttons[page - 1];
    this.node.scrollLeft = offsetLeft + (offsetWidth - this.node.clientWidth) / 2;
  }

  #key(event) {
    const by = { ArrowLeft: -1, ArrowRight: +1 }[event.key];
    const next = by && this.#buttons[this.#buttons.indexOf(document.activeElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  }
}
