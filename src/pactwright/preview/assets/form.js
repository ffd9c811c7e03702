// The term sheet as a form: made from the model, filled from the file, written into the file as one types.

import * as deal from "./deal.js";
import { $, el } from "./dom.js";
import { block, usuals } from "./form-block.js";
import { badge } from "./form-list.js";
import { desk, fieldIn, fieldsOf, problemsWithin, settled, take } from "./form-desk.js";
import { idOf } from "./form-field.js";
import { parts } from "./form-paths.js";

const SHORT = 60;
const OPEN_GROUPS = 2;

export async function mount(panel) {
  const answer = await fetch("/form");
  desk.model = await answer.json();
  const notice = el("div", { class: "notice", hidden: true });
  const undo = el("div", { class: "undo", hidden: true });
  const body = el("fieldset", { class: "all", "aria-label": "Fields of the term sheet" });
  panel.append(el("form", { class: "form", autocomplete: "off", onsubmit: (event) => event.preventDefault() }, notice, body, undo));
  let groups = null;
  desk.removed = (trouble, title, before) => offer(undo, trouble, title, before);
  deal.subscribe((state) => {
    lock(body, state.readOnly || !state.form);
    tell(notice, state, groups !== null);
    if (!state.form) return;
    take(state);
    groups ??= desk.model.groups.map((one) => group(one, state));
    if (!body.childElementCount) body.append(...groups.map((one) => one.element));
    for (const one of groups) one.update();
  });
  body.addEventListener("focusin", ({ target }) => {
    const path = target.closest(".field")?.dataset.path;
    if (path && !isRevealing) deal.showPaper(path);
  });
  deal.onShow(({ path }) => path !== null && !panel.hidden && reveal(path, groups ?? []));
}

// A part of the form that folds. A long deal begins with its first parts open, a short one with all that say something.
function group({ title, about, fields }, state) {
  const name = el("h3", {}, title);
  const says = el("span", { class: "says" });
  const mark = el("span", { class: "badge", hidden: true });
  const summary = el("summary", {}, name, says, mark);
  const element = el("details", { class: "group" }, summary, el("p", { class: "about" }, about));
  const inside = () => fields.filter((field) => Object.hasOwn(desk.values, field));
  const isShort = state.text.split("\n").length < SHORT;
  const position = desk.model.groups.findIndex((one) => one.title === title);
  let body = null;

  function build() {
    if (body) return;
    body = whole(fields) ?? block(desk.model.root, "", { names: fields, shows: isOnView });
    element.append(body.element);
    refresh();
  }

  const refresh = () => body?.update(body.isWhole ? desk.values[fields[0]] : desk.values);

  element.addEventListener("toggle", () => element.open && build());
  if (inside().length && (isShort || position < OPEN_GROUPS)) open();

  function open() {
    element.open = true;
    build();
  }

  return {
    element,
    fields,
    open,
    update() {
      says.textContent = inside().map(counted).filter(Boolean).join(", ") || (inside().length ? "" : "nothing yet");
      badge(mark, fields.flatMap(problemsWithin));
      refresh();
    },
  };
}

// A part that holds a single block shows its fields at once, without a frame around them.
function whole(fields) {
  const spec = fieldIn(desk.model.root, fields[0]);
  if (fields.length > 1 || spec.kind !== "block") return null;
  return { ...block(spec.block, spec.name, { shows: usuals }), isWhole: true };
}

function isOnView(spec) {
  if (spec.kind === "list") return spec.items === "block";
  return usuals(spec) || (spec.given && fieldsOf(spec.block).some(usuals));
}

function counted(name) {
  const value = desk.values[name];
  const { block: kind } = fieldIn(desk.model.root, name);
  if (!Array.isArray(value) || !kind) return "";
  return value.length === 1 ? `1 ${desk.model.blocks[kind].noun}` : `${value.length} ${name.replaceAll("_", " ")}`;
}

// A field that is locked loses the caret, and has it back when it can be typed in again.
let left = null;

function lock(body, isLocked) {
  if (isLocked && body.contains(document.activeElement)) left = document.activeElement;
  body.disabled = isLocked;
  if (isLocked || !left) return;
  if (document.activeElement === document.body) stand(left);
  left = null;
}

// Where the file cannot be read the form stays as it was, says why, and waits.
function tell(notice, state, hasForm) {
  notice.hidden = Boolean(state.form) && !state.readOnly;
  if (notice.hidden) return;
  if (state.form) {
    notice.replaceChildren("This preview is for reading only.");
    return;
  }
  const first = state.diagnostics[0];
  const where = first?.line ? `Line ${first.line}: ` : "";
  const words = `${hasForm ? "The file cannot be read just now, so the form waits." : "The file cannot be read, so there is no form yet."} ${where}${first?.message ?? ""}`;
  const mend = () => {
    $("#tab-yaml").click();
    deal.show(null, { line: first?.line, column: first?.column });
  };
  notice.replaceChildren(el("p", {}, words), el("button", { type: "button", class: "add", onclick: mend }, "Mend it as YAML"));
}

let fading = 0;

function offer(undo, trouble, title, before) {
  desk.say(trouble || `Removed ${title}.`);
  const back = async () => {
    undo.hidden = true;
    await settled();
    await deal.saveText(before).then(() => desk.say(`${title} is back.`), (found) => desk.say(found.message));
  };
  const button = trouble ? null : el("button", { type: "button", class: "quiet-button", onclick: back }, "Undo");
  undo.replaceChildren(el("span", {}, trouble || `Removed: ${title}`), button ?? "");
  undo.hidden = false;
  const text = deal.state.text;
  const leave = deal.subscribe((state) => {
    if (state.text === text) return;
    undo.hidden = true;
    setTimeout(() => leave());
  });
  clearTimeout(fading);
  fading = setTimeout(() => (undo.hidden = true), 20_000);
}

// Whoever goes to a field sees its words on the paper; whoever comes from the paper is there already.
let isRevealing = false;

// Bring a field into view: open what is folded around it, and put the caret into it.
function reveal(path, groups) {
  const [first] = parts(path);
  const found = groups.find((one) => one.fields.includes(first));
  if (!found) return;
  found.open();
  const steps = path.match(/[^.[\]]+|\[\d+\]/gu) ?? [];
  let reached = "";
  let shown = null;
  for (const step of steps) {
    reached = step.startsWith("[") ? reached + step : reached ? `${reached}.${step}` : step;
    const here = document.querySelector(`#sheet-form [data-path="${CSS.escape(reached)}"]`);
    const card = here?.closest("details.card");
    card?.dispatchEvent(new Event("reveal"));
    shown = document.getElementById(idOf(reached)) ?? here ?? shown;
  }
  const target = shown?.matches("input, select, textarea, legend") ? shown : (shown?.querySelector("input, select, textarea, summary") ?? found.element.querySelector("summary"));
  target.scrollIntoView({ block: "center" });
  stand(target);
}

function stand(field) {
  isRevealing = true;
  field.focus({ preventScroll: true });
  isRevealing = false;
}
