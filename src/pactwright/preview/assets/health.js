// The health of the alliance, family by family: what is in order, and what to talk about next.

import { show, subscribe } from "./deal.js";
import { $, el } from "./dom.js";
import { worded } from "./form-field.js";

export function mountHealth() {
  subscribe((state) => {
    const table = el(
      "table",
      { class: "health" },
      el("caption", { class: "unseen" }, "Health of the alliance"),
      el("thead", {}, el("tr", {}, ["About", "In order", "Talk about next"].map((one) => el("th", { scope: "col" }, one)))),
      el("tbody", {}, state.health.map(row)),
    );
    const nothing = el("p", { class: "quiet pad" }, "The table comes with the first paper.");
    $("#health").replaceChildren(state.health.length ? table : nothing);
  });
}

function row(family) {
  const meter = el("span", { class: "meter", "aria-hidden": "true" }, el("span", { class: "fill", "data-of": family.rules }));
  meter.firstChild.style.inlineSize = `${(100 * family.inOrder) / family.rules}%`;
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, family.title),
    el("td", { class: "in-order" }, `${family.inOrder} of ${family.rules}`, meter),
    el("td", {}, family.points.length ? el("ul", {}, family.points.map(point)) : el("span", { class: "quiet" }, "Nothing")),
  );
}

function point(one) {
  return el(
    "li",
    { "data-severity": one.severity },
    el("button", { type: "button", class: "link", onclick: () => show(one.path, one) }, one.ask),
    " ",
    el("span", { class: "quiet" }, worded(one.message)),
  );
}
