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

export function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
