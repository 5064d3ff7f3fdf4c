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

  /** Where these words stand, in any case and however their lines break: [{start, end}]. */
  find(words) {
    const parts = words.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
    if (!parts[0]) return [];
    return [...this.#text.matchAll(new RegExp(parts.join("\\s+"), "giu"))].map(({ index, 0: found }) => {
      const start = this.#points(index);
      return { start, end: start + countPoints(found) };
    });
  }

  #units(offset) {
    return offset + this.#wideBefore((wide) => wide < offset);
  }

  #points(units) {
    return units - this.#wideBefore((wide, before) => wide + before < units);
  }

  /** How many wide characters stand before a place, each judged by its offset and its rank. */
  #wideBefore(isBefore) {
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#wide[middle], middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How many code points a string has. */
export function countPoints(text) {
  return [...text].length;
}
