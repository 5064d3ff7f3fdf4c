// A conversation, as it is kept: {id, name, changed, documents, detail, turns}.
//
// `name` is null until somebody gives one. `documents` are the ids that the next question is
// restricted to, none meaning all. Turns are {question, documents, searched, answer}: the ids it
// was restricted to, how many documents that were, and the server's Answer as it came; one that
// was stopped has the outcome "stopped".

const REMEMBERED = 6; // turns that the next question is understood by
const CURRENT = "assistant.conversation"; // of this tab

export function newConversation() {
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  return { id, name: null, changed: "", documents: [], detail: "standard", turns: [] };
}

export function nameOf({ name, turns }) {
  return name ?? turns[0]?.question ?? "New conversation";
}

/** The last turns, as POST /ask wants its history. */
export function historyOf(turns) {
  return turns.slice(-REMEMBERED).flatMap(({ question, answer }) => [
    { role: "user", content: question },
    { role: "assistant", content: answer.answer },
  ]);
}

/** The conversation that this tab showed last, or a new one. */
export async function lastShown(shelf) {
  let shown = null;
  try {
    shown = JSON.parse(sessionStorage.getItem(CURRENT));
  } catch {
    // forbidden: every page begins anew
  }
  return (shown && (await shelf.get(shown.id))) || { ...newConversation(), ...shown };
}

/** With what was chosen for its first question: a conversation is kept only once it has one. */
export function rememberShown({ id, documents, detail }) {
  try {
    sessionStorage.setItem(CURRENT, JSON.stringify({ id, documents, detail }));
  } catch {
    // forbidden, see above
  }
}
