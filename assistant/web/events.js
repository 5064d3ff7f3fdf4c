// Server-sent events (WHATWG HTML, section 9.2) as this server writes them, one line of data each.

/** {name, data} for each event of a response's body, as they come. */
export async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) yield event(block);
  }
}

function event(block) {
  const [name, data] = block.split("\n").map((line) => line.slice(line.indexOf(": ") + 2));
  return { name, data: JSON.parse(data) };
}
