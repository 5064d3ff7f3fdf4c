// The empty conversation: what this is, and questions to begin with, which the server suggests.

import { known, suggestedQuestions } from "./api.js";
import { button, element } from "./element.js";
import { count } from "./wording.js";

const NOTHING_YET =
  "There are no documents yet. Add some under “Documents”, or index a folder with “assistant index PATH”.";

/** Fills `node`; `ask(question)` is called with the suggestion that is chosen. */
export function welcome(node, documents, ask) {
  const suggestions = element("ul", { "aria-label": "Suggested questions" });
  node.replaceChildren(
    element("h2", "Ask, then check."),
    element("p", documents.length ? promise(documents) : NOTHING_YET),
    suggestions,
  );
  if (documents.length) suggest(suggestions, ask);
}

function promise(documents) {
  return (
    `Answers come from ${count(documents.length, "document")}, and every sentence opens its ` +
    "source at the exact place. What the documents do not say is refused."
  );
}

/** They come when they are ready; the page does without when they do not. */
async function suggest(list, ask) {
  try {
    const questions = await suggestedQuestions();
    list.append(
      ...questions.map((question) =>
        element("li", button(question, () => ask(question), { class: "suggestion" })),
      ),
    );
  } catch (problem) {
    known(problem);
  }
}
