// Keys that do something when they are pressed alone: "/", and those of the source pane. As WCAG
// 2.2, 2.1.4 asks, they can be switched off: whoever dictates would press them unawares.

const KEPT = "assistant.shortcuts";

let on = true;
try {
  on = localStorage.getItem(KEPT) !== "off";
} catch {
  // forbidden: they are on for every page
}

/** Is this key pressed alone, where nothing is typed or chosen with it? */
export function isShortcut({ ctrlKey, metaKey, altKey, target }) {
  return on && !ctrlKey && !metaKey && !altKey && !target.closest("input, textarea, select");
}

/** Let a checkbox switch them. */
export function switchShortcuts(box) {
  box.checked = on;
  box.addEventListener("change", () => {
    on = box.checked;
    try {
      localStorage.setItem(KEPT, on ? "on" : "off");
    } catch {
      // forbidden, see above
    }
  });
}
