// Keyboard shortcuts. They are single keys, and silent wherever somebody types.

import { $, el } from "./dom.js";

const KEYS = [];

export function key(pressed, words, done) {
  KEYS.push({ pressed, words, done });
}

export function mountKeys() {
  const help = $("#help");
  key("?", "Show these shortcuts", () => help.showModal());
  $("#help-open").addEventListener("click", () => help.showModal());
  $("#help-keys").replaceChildren(...KEYS.flatMap(({ pressed, words }) => [el("dt", {}, el("kbd", {}, pressed)), el("dd", {}, words)]));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || types(event.target)) return;
    const found = KEYS.find(({ pressed }) => pressed === event.key);
    if (!found || (help.open && event.key !== "?")) return;
    event.preventDefault();
    found.done();
  });
}

function types(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
