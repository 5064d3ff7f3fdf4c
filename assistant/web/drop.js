// Files that are dropped anywhere on the page, or chosen in the browser's own dialog.

const carriesFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files");

/** `sign` is shown while files hover; `onFiles` gets [{name, file}], a folder's with its path. */
export function acceptDrops(sign, onFiles) {
  const over = (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault(); // or the browser would open the file in place of the page
    event.dataTransfer.dropEffect = "copy";
    if (!sign.matches(":popover-open")) sign.showPopover();
  };
  const hide = () => sign.matches(":popover-open") && sign.hidePopover();
  window.addEventListener("dragenter", over);
  window.addEventListener("dragover", over);
  window.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget ?? hide());
  window.addEventListener("drop", async (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hide();
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
    const found = await Promise.all(entries.filter(Boolean).map(filesOf));
    onFiles(found.flat());
  });
}

/** Opens the browser's dialog. */
export function chooseFiles(onFiles) {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.addEventListener("change", () => onFiles([...input.files].map((file) => ({ name: file.name, file }))));
  input.click();
}

/** A file, or all files under a folder but hidden ones, which are nobody's documents. */
async function filesOf(entry) {
  if (entry instanceof File) return [{ name: entry.name, file: entry }];
  if (entry.name.startsWith(".")) return [];
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.slice(1), file }];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return found.flat(); // it gives a hundred at a time
    found.push(...(await Promise.all(some.map(filesOf))));
  }
}
