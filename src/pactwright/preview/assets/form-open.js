// A value that may still be open: typed as agreed, or as a question with who brings the answer, and by when.

import { el } from "./dom.js";
import { block } from "./form-block.js";
import { desk, write } from "./form-desk.js";
import { isOpen } from "./form-paths.js";

// `make` makes the part for what is agreed, with the button that turns it into a question.
export function orOpen(spec, path, make) {
  const leave = el("button", { type: "button", class: "quiet-button", onclick: () => ask() }, "Not agreed yet");
  leave.setAttribute("aria-label", `${spec.title}: not agreed yet`);
  const agreed = make(leave);
  const settle = el("button", { type: "button", class: "quiet-button", onclick: () => answer() }, "Agreed now");
  settle.setAttribute("aria-label", `${spec.title}: agreed now`);
  const legend = el("legend", {}, spec.title, " ", el("span", { class: "tag" }, "open"));
  const question = el("fieldset", { class: "open-point", "data-path": path }, legend, el("div", { class: "corner" }, settle));
  const element = el("div", { class: "or-open" }, agreed.element, question);
  let points = null;
  let isSettling = false;

  async function ask() {
    const value = { open: `What is agreed on “${spec.title}”?` };
    const trouble = await write({ action: "set", path, value });
    desk.say(trouble || `${spec.title} is an open point now. Write the question.`);
    points?.focus();
  }

  // A single value takes the place of the question when it is typed; the fields of a block need a place before.
  async function answer() {
    if (spec.kind === "block") {
      desk.say((await write({ action: "set", path, value: {} })) || `Write what is agreed on ${spec.title}.`);
      agreed.focus();
      return;
    }
    isSettling = true;
    show(false);
    agreed.focus();
    desk.say(`Write what is agreed on ${spec.title}. The question stands in the file until then.`);
  }

  function show(isAsked) {
    agreed.element.hidden = isAsked;
    question.hidden = !isAsked;
  }

  return {
    element,
    update(value) {
      const asked = isOpen(value);
      if (!asked) isSettling = false;
      if (asked && !points) {
        points = block(desk.model.open, path);
        question.append(points.element);
      }
      points?.update(asked ? value : {});
      agreed.update(asked ? undefined : value);
      show(asked && !isSettling);
    },
    focus: () => (question.hidden ? agreed.focus() : points.focus()),
  };
}
