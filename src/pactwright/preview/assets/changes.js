// What the last save changed on the paper, to be gone through one by one.

import { showPaper, subscribe } from "./deal.js";
import { $, plural } from "./dom.js";

let at = 0;

export function mountChanges() {
  const button = $("#changes");
  let changed = [];
  subscribe((state) => {
    if (!state.sound) return;
    changed = state.changed;
    at = 0;
    button.hidden = !changed.length;
    button.textContent = plural(changed.length, "change");
  });
  button.addEventListener("click", next);

  function next() {
    if (!changed.length) return;
    showPaper(null, changed[at % changed.length]);
    at += 1;
  }
  return next;
}
