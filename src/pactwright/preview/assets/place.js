// Where the reader is: a pane, a clause, a view. It stands in the address, so that back, forward and reload work.

const listeners = new Set();

export function here() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

// Change some of it; null takes a part away. Each change is a step that "back" undoes.
export function go(changes) {
  const parts = new URLSearchParams(location.hash.slice(1));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parts.delete(name);
    else parts.set(name, value);
  }
  const hash = parts.toString();
  if (hash === location.hash.slice(1)) return;
  history.pushState(null, "", hash ? `#${hash}` : location.pathname);
  told();
}

export function onPlace(listener) {
  listeners.add(listener);
  listener(here());
}

function told() {
  for (const listener of listeners) listener(here());
}

addEventListener("popstate", told);
addEventListener("hashchange", told);
