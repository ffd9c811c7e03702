// The health of the alliance, family by family: what is in order, and what to talk about next.

import { show, subscribe } from "./deal.js";
import { $, each, el } from "./dom.js";
import { worded } from "./form-field.js";

export function mountHealth() {
  const rows = el("tbody");
  const table = el(
    "table",
    { class: "health" },
    el("caption", { class: "unseen" }, "Health of the alliance"),
    el("thead", {}, el("tr", {}, ["About", "In order", "Talk about next"].map((one) => el("th", { scope: "col" }, one)))),
    rows,
  );
  const nothing = el("p", { class: "quiet pad" }, "The table comes with the first paper.");
  $("#health").append(table, nothing);
  subscribe((state) => {
    table.hidden = !state.health.length;
    nothing.hidden = !table.hidden;
    each(rows, state.health, { name: (one) => one.family, make: row });
  });
}

function row() {
  const title = el("th", { scope: "row" });
  const count = el("span");
  const fill = el("span", { class: "fill" });
  const points = el("ul");
  const none = el("span", { class: "quiet" }, "Nothing");
  const inOrder = el("td", { class: "in-order" }, count, el("span", { class: "meter", "aria-hidden": "true" }, fill));
  return {
    element: el("tr", {}, title, inOrder, el("td", {}, points, none)),
    update(family) {
      title.textContent = family.title;
      count.textContent = `${family.inOrder} of ${family.rules}`;
      fill.style.inlineSize = `${(100 * family.inOrder) / family.rules}%`;
      none.hidden = family.points.length > 0;
      points.hidden = !none.hidden;
      each(points, family.points, { name: (one) => one.code, make: point });
    },
  };
}

function point() {
  let now = null;
  const ask = el("button", { type: "button", class: "link", onclick: () => show(now.path, now) });
  const message = el("span", { class: "quiet" });
  const element = el("li", {}, ask, " ", message);
  return {
    element,
    update(one) {
      now = one;
      element.dataset.severity = one.severity;
      ask.textContent = one.ask;
      message.replaceChildren(...worded(one.message));
    },
  };
}
