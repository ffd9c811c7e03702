// The term sheet as it is written, with a mark at every line that a finding speaks of.

import { onShow, subscribe } from "./deal.js";
import { $, el } from "./dom.js";

export function mount(panel) {
  const list = el("ol", { class: "yaml-lines" });
  panel.append(list);
  subscribe((state) => list.replaceChildren(...lines(state)));
  onShow(({ line }) => {
    if (line) mark(list, line);
  });
}

function lines(state) {
  const found = new Map(state.diagnostics.map((one) => [one.line, one.severity]));
  return state.text.split(/\r\n|\r|\n/u).map((text, position) =>
    el("li", { "data-line": position + 1, "data-severity": found.get(position + 1) }, el("code", {}, text || " ")),
  );
}

function mark(list, line) {
  for (const one of list.querySelectorAll(".shown")) one.classList.remove("shown");
  const found = $(`[data-line="${line}"]`, list);
  found?.classList.add("shown");
  found?.scrollIntoView({ block: "center" });
}
