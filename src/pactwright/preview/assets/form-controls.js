// The ways to type a value: each is a plain element of the browser, so that keyboard and screen reader know it.

import { el } from "./dom.js";
import { desk } from "./form-desk.js";

const TRUE = new Set(["yes", "true", "on"]);
const FALSE = new Set(["no", "false", "off"]);
const DURATIONS = ["10 days", "10 business days", "14 days", "30 days", "60 days", "90 days", "6 months", "12 months", "2 years", "5 years"];

export function control(kind, spec, id) {
  const make = { choice, boolean, name, long, date, duration }[kind] ?? line;
  return make(spec, id, kind);
}

function line(spec, id, kind) {
  const field = el("input", { id, type: "text", autocomplete: "off", spellcheck: kind === "text" ? "true" : "false", placeholder: hint(spec) });
  if (kind === "number") field.inputMode = "numeric";
  return { element: field, field, put: (text) => putText(field, text) };
}

function long(spec, id) {
  const field = el("textarea", { id, rows: 2, autocomplete: "off", placeholder: hint(spec) });
  return { element: field, field, put: (text) => putText(field, text) };
}

function duration(spec, id) {
  const made = line(spec, id, "duration");
  const list = el("datalist", { id: `${id}:list` }, ...DURATIONS.map((one) => el("option", { value: one })));
  made.field.setAttribute("list", list.id);
  return { ...made, element: el("div", { class: "with-list" }, made.field, list) };
}

// The day is a line of text, so that what the file says is shown as it stands; the calendar only fills it in.
function date(spec, id) {
  const made = line(spec, id, "date");
  const calendar = el("input", { type: "date", class: "calendar", tabindex: -1, "aria-hidden": "true" });
  const open = () => {
    calendar.value = /^\d{4}-\d\d-\d\d$/u.test(made.field.value) ? made.field.value : "";
    calendar.showPicker?.();
  };
  const button = el("button", { type: "button", class: "calendar-open", title: "Choose a day", "aria-label": `Choose a day: ${spec.title}`, onclick: open });
  calendar.addEventListener("change", () => {
    if (!calendar.value) return;
    made.field.value = calendar.value;
    made.field.dispatchEvent(new Event("input"));
    made.field.dispatchEvent(new Event("change"));
  });
  return { ...made, element: el("div", { class: "with-calendar" }, made.field, button, calendar) };
}

function choice(spec, id) {
  return select(id, () => spec.choices, spec);
}

function boolean(spec, id) {
  const made = select(id, () => [["yes", "Yes"], ["no", "No"]], spec);
  const meant = (text) => (TRUE.has(text.toLowerCase()) ? "yes" : FALSE.has(text.toLowerCase()) ? "no" : text);
  return { ...made, put: (text) => made.put(meant(text)) };
}

function name(spec, id) {
  return select(id, () => (desk.names[spec.target] ?? []).map((one) => [one, one]), spec);
}

function select(id, choices, spec) {
  const field = el("select", { id });
  const put = (text) => {
    const offered = [["", none(spec)], ...choices()];
    if (!offered.some(([word]) => word === text)) offered.push([text, `${text} (not on the list)`]);
    offer(field, offered);
    if (field.value !== text) field.value = text;
  };
  put("");
  const named = (word) => choices().find(([one]) => one === word)?.[1];
  return { element: field, field, put, named };
}

function offer(field, offered) {
  const same = field.options.length === offered.length && offered.every(([word, says], at) => field.options[at].value === word && field.options[at].text === says);
  if (!same) field.replaceChildren(...offered.map(([word, says]) => el("option", { value: word }, says)));
}

function none(spec) {
  if (spec.items) return "Add…";
  if (!spec.usual) return spec.required ? "Choose…" : "Not said";
  const named = spec.choices?.find(([word]) => word === spec.usual)?.[1] ?? spec.usual;
  return `Usual: ${named}`;
}

function hint(spec) {
  if (spec.usual) return `Usual: ${spec.usual}`;
  return spec.example ? `For example: ${spec.example}` : "";
}

// Put a text in without moving the caret of whoever stands in it.
function putText(field, text) {
  if (field.value === text) return;
  const isHere = document.activeElement === field;
  const { selectionStart, selectionEnd, value } = field;
  field.value = text;
  if (isHere) field.setSelectionRange(moved(selectionStart, value, text), moved(selectionEnd, value, text));
}

// A caret stays behind the same words: what is put in or taken out before it carries it along.
function moved(caret, before, after) {
  let same = 0;
  while (same < caret && before[same] === after[same]) same += 1;
  if (same === caret) return caret;
  return Math.max(same, caret + after.length - before.length);
}
