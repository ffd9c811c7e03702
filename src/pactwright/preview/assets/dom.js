// Elements from plain values. Text goes in as text: nothing on this page turns a value into markup.

export const $ = (selector, within = document) => within.querySelector(selector);
export const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) set(made, attribute, value);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function set(made, attribute, value) {
  if (value === null || value === undefined || value === false) return;
  if (attribute.startsWith("on")) made.addEventListener(attribute.slice(2), value);
  else made.setAttribute(attribute, value === true ? "" : value);
}

// Give an element just these children, in this order, and leave alone what is in its place already: a field that is
// taken out of the page and put back loses its caret, and a button the press that is on it.
export function settle(parent, children) {
  for (const child of [...parent.children]) if (!children.includes(child)) child.remove();
  children.forEach((child, position) => {
    if (parent.children[position] !== child) parent.insertBefore(child, parent.children[position] ?? null);
  });
}

const made = new WeakMap();

// Show a list of values, one child for each. What has the same name as before keeps its child, so whoever stands on it or
// presses it while news come in is not disturbed. `make` returns {element, update}.
export function each(parent, values, { name, make }) {
  const before = made.get(parent) ?? new Map();
  const now = new Map();
  for (const value of values) {
    let called = name(value);
    while (now.has(called)) called += "+";
    const part = before.get(called) ?? make();
    const told = JSON.stringify(value);
    if (part.told !== told) part.update(value);
    part.told = told;
    now.set(called, part);
  }
  made.set(parent, now);
  settle(parent, [...now.values()].map((part) => part.element));
}

export function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
