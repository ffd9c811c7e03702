// What is said to the reader: quietly to those who listen, loudly where something failed.

import { $ } from "./dom.js";

let timer = 0;

export function say(words, { loud = false } = {}) {
  if (!loud) {
    $("#live").textContent = words;
    return;
  }
  const toast = $("#toast");
  toast.textContent = words;
  toast.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    toast.hidden = true;
  }, 8_000);
}
