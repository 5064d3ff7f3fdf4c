// The frozen text of a document, addressed as the server addresses it: by Unicode code point.
// JavaScript counts UTF-16 units, of which characters beyond U+FFFF have two.

export class FrozenText {
  #text;
  #wide = []; // offsets, in code points and ascending, of the characters that have two units

  constructor(text) {
    this.#text = text;
    let offset = 0;
    for (const character of text) {
      if (character.length === 2) this.#wide.push(offset);
      offset += 1;
    }
    this.length = offset;
  }

  /** The text from one code point to another, the second not included. */
  slice(start, end) {
    return this.#text.slice(this.#units(start), this.#units(end));
  }

  #units(offset) {
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#wide[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }
}

/** How many code points a string has. */
export function countPoints(text) {
  return [...text].length;
}
