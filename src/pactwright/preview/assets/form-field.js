// One value of the term sheet: its label, its help, the way to type it, and what is wrong with it.

import * as deal from "./deal.js";
import { el } from "./dom.js";
import { control } from "./form-controls.js";
import { desk, write } from "./form-desk.js";

const PAUSE = 500;

export const idOf = (path) => `field:${path}`;

// A value that stands behind a label. `bare` is what an item of a list is called: its label is for readers only.
export function single(spec, path, { bare = "", tools = null, emptied = "remove" } = {}) {
  const id = idOf(path);
  const input = control(bare ? spec.items : spec.kind, spec, id);
  const notes = el("div", { class: "problems", id: `${id}:problems` });
  const title = bare || spec.title;
  const label = el("label", { for: id, class: bare ? "unseen" : null }, title);
  const help = bare || saysTheSame(spec) ? null : el("p", { class: "help", id: `${id}:help` }, spec.help);
  const head = bare ? label : el("div", { class: "field-head" }, label, required(spec));
  // Behind the field for the keyboard, beside its label for the eye.
  const aside = bare ? null : el("div", { class: "field-tools" }, tools, toPaper(path, spec.title));
  const element = el(
    "div",
    { class: "field", "data-kind": bare ? spec.items : spec.kind, "data-path": path },
    ...[head, help, input.element, notes, aside],
  );
  input.field.setAttribute("aria-describedby", [help && help.id, notes.id].filter(Boolean).join(" "));
  return bound({ element, input, notes, path, required: spec.required, emptied });
}

// A sentence that only says the title once more helps nobody.
export function saysTheSame({ title, help }) {
  const bareWords = (text) => text.toLowerCase().replace(/^the |\.$/gu, "").replaceAll("-", " ");
  return bareWords(help) === bareWords(title);
}

function required(spec) {
  return spec.required ? el("span", { class: "needed", title: "Needed" }, "needed") : null;
}

function toPaper(path, title) {
  const show = () => deal.showPaper(path);
  return el("button", { type: "button", class: "to-paper", title: "Show on the paper", "aria-label": `Show ${title} on the paper`, onclick: show });
}

// Ties a field to the file: what is typed is written after a short pause, what the file says is shown, and neither
// takes the words out of the other's mouth.
function bound({ element, input, notes, path, required: isRequired, emptied }) {
  const { field } = input;
  let known;
  let dirty = false;
  let timer = 0;
  let refusal = "";
  let sending = null;
  let sent = null;
  let clash = null;

  async function flush(isLeft) {
    clearTimeout(timer);
    const typed = field.value;
    if (!dirty || clash !== null || typed === (known ?? "") || typed === sending) return;
    // An emptied field is taken out when it is left: whoever types anew keeps its place in the file.
    if (typed === "" && !isLeft) return;
    const change = typed === "" ? { action: emptied, path } : { action: "set", path, value: typed };
    sending = typed;
    sent = typed;
    refusal = await write(change);
    if (sending === typed) sending = null;
    if (!refusal && field.value === typed) dirty = false;
    paint();
  }

  function paint() {
    const problems = refusal ? [{ severity: "error", message: refusal, cure: "" }] : (desk.problems.get(path) ?? []);
    if (clash !== null) return paintClash(notes, known, settle);
    paintProblems(notes, problems, { named: input.named, put: meant });
    element.dataset.severity = worst(problems);
    field.setAttribute("aria-invalid", String(problems.some((one) => one.severity === "error")));
    element.dataset.filled = field.value === "" ? "" : "yes";
    if (isRequired) field.setAttribute("aria-required", "true");
  }

  function meant(words) {
    input.put(words);
    dirty = true;
    flush(true);
    field.focus();
  }

  // Somebody else changed this very value while it was typed in: only the user knows which one is right.
  function settle(isTheirs) {
    clash = null;
    refusal = "";
    dirty = !isTheirs;
    if (isTheirs) input.put(known ?? "");
    flush(true);
    paint();
    field.focus();
  }

  field.addEventListener("input", () => {
    dirty = true;
    refusal = "";
    element.dataset.filled = field.value === "" ? "" : "yes";
    clearTimeout(timer);
    timer = setTimeout(() => flush(false), PAUSE);
  });
  field.addEventListener("change", () => flush(true));
  field.addEventListener("blur", () => flush(true));
  field.addEventListener("keydown", (event) => {
    // A text is printed as one paragraph, however long it is: Enter writes it, and breaks no line.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (field.tagName === "TEXTAREA") event.preventDefault();
    flush(true);
  });

  return {
    element,
    field,
    update(value) {
      const before = known ?? "";
      known = value ?? undefined;
      const said = known ?? "";
      if (field.value === said) dirty = false;
      if (!dirty) clash = null;
      else if (said !== before && said !== sent) clash = said;
      if (!dirty) input.put(said);
      paint();
    },
    focus: () => field.focus(),
  };
}

// What is wrong at a field. `use` puts the word in that was probably meant, and knows what it is called on the page.
export function paintProblems(notes, problems, use = null) {
  const told = JSON.stringify(problems);
  if (notes.dataset.told === told) return;
  notes.dataset.told = told;
  notes.replaceChildren(...problems.map((one) => problem(one, use)));
}

function paintClash(notes, value, settle) {
  const words = value === undefined ? "This was taken out of the file meanwhile." : `The file says “${value}” meanwhile.`;
  const take = el("button", { type: "button", class: "quiet-button", onclick: () => settle(true) }, "Take that");
  const keep = el("button", { type: "button", class: "quiet-button", onclick: () => settle(false) }, "Keep what I typed");
  notes.dataset.told = words;
  notes.replaceChildren(el("p", { class: "problem", "data-severity": "warning" }, words, " ", take, " ", keep));
}

function problem({ severity, message, cure }, use) {
  const words = [el("span", {}, ...worded(message))];
  const meant = use && /^Did you mean `([^`]+)`\?/u.exec(cure)?.[1];
  if (meant) words.push(" ", el("button", { type: "button", class: "quiet-button", onclick: () => use.put(meant) }, `Write “${use.named?.(meant) ?? meant}”`));
  else if (cure && !cure.includes("\n")) words.push(" ", el("span", { class: "cure" }, ...worded(cure)));
  return el("p", { class: "problem", "data-severity": severity }, ...words);
}

export function worded(text) {
  return text.split("`").map((part, position) => (position % 2 ? el("code", {}, part) : part));
}

export function worst(problems) {
  return ["error", "warning", "advice"].find((weight) => problems.some((one) => one.severity === weight)) ?? "";
}
