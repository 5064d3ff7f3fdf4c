// Text that shows what it is: characters that cannot be seen, or that turn others round, are
// spelt out. "a⟨U+202E⟩fdp.txt" would otherwise read "atxt.pdf".

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

// Lines, tabs and soft hyphens are layout; joiners belong to Persian, to Hindi and to emoji.
const UNSEEN_IN_TEXT =
  /(?![\n\r\t\u00ad])(?!(?<=[^\p{scx=Latin}\p{scx=Common}]|\p{ExtPict}\ufe0f?)[\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name, which is one line. */
export function visible(name) {
  return name.replace(UNSEEN, spelt);
}

/** What has lines, as documents have. */
export function visibleText(text) {
  return text.replace(UNSEEN_IN_TEXT, spelt);
}

function spelt(character) {
  const point = character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return `⟨U+${point}⟩`;
}
