// The contents of the paper, beside it.

import { showPaper, subscribe } from "./deal.js";
import { $, each, el } from "./dom.js";

export function mountContents() {
  const opener = $("#contents-open");
  const list = $("#contents");
  const lines = el("ol");
  list.append(lines);
  subscribe((state) => each(lines, state.contents, { name: (one) => one.label, make: line }));
  opener.addEventListener("click", () => {
    list.hidden = !list.hidden;
    opener.setAttribute("aria-expanded", String(!list.hidden));
  });
}

function line() {
  let label = null;
  const button = el("button", { type: "button", onclick: () => showPaper(null, label) });
  return {
    element: el("li", {}, button),
    update(one) {
      label = one.label;
      button.replaceChildren(el("span", { class: "number" }, one.number), el("span", {}, one.heading));
    },
  };
}
