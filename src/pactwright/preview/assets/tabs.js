// Tabs as the ARIA practices describe them: one stop of the Tab key, arrows move, the panel follows.

import { $$ } from "./dom.js";

export function tabs(list, chosen = () => {}) {
  const all = $$('[role="tab"]', list);
  const choose = (tab, focus = false) => {
    for (const one of all) {
      const on = one === tab;
      one.setAttribute("aria-selected", String(on));
      one.tabIndex = on ? 0 : -1;
      document.getElementById(one.getAttribute("aria-controls")).hidden = !on;
    }
    if (focus) tab.focus();
    chosen(tab.id);
  };
  for (const tab of all) {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", (event) => {
      const next = neighbour(all, tab, event.key);
      if (!next) return;
      event.preventDefault();
      choose(next, true);
    });
  }
  return { choose: (id) => choose(document.getElementById(id)) };
}

function neighbour(all, tab, pressed) {
  const at = all.indexOf(tab);
  const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  return pressed in steps ? all.at(steps[pressed] % all.length) : null;
}
