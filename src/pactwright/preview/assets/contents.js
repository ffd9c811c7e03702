// The contents of the paper, beside it.

import { showPaper, subscribe } from "./deal.js";
import { $, el } from "./dom.js";

export function mountContents() {
  const opener = $("#contents-open");
  const list = $("#contents");
  subscribe((state) => list.replaceChildren(el("ol", {}, state.contents.map(line))));
  opener.addEventListener("click", () => {
    list.hidden = !list.hidden;
    opener.setAttribute("aria-expanded", String(!list.hidden));
  });
}

function line(one) {
  return el("li", {}, el("button", { type: "button", onclick: () => showPaper(null, one.label) },
    el("span", { class: "number" }, one.number), el("span", {}, one.heading)));
}
