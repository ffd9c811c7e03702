// The pages as they will be printed: pictures of the PDF file, fetched when they come into sight.

import { base, onPages } from "./deal.js";
import { $, el } from "./dom.js";

const panel = $("#paper-pages");
const number = $("#page-number");
let asked = false;
let zoom = 1;

export function mountPages() {
  onPages(laid);
}

// Printing takes a second or two, so it begins when somebody asks for pages, and from then on follows each save.
export async function showPages() {
  number.hidden = false;
  if (asked) return;
  asked = true;
  panel.replaceChildren(el("p", { class: "quiet pad", role: "status" }, "Printing the pages …"));
  const answer = await fetch(`${base}/pages`);
  laid(await answer.json());
}

export function hidePages() {
  number.hidden = true;
}

function laid({ pages, printed, width, height, trouble }) {
  $(".banner", panel)?.remove();
  if (trouble) panel.prepend(el("p", { class: "banner", role: "status" }, trouble));
  if (!pages || !asked) return;
  const at = panel.scrollTop / Math.max(panel.scrollHeight, 1);
  panel.replaceChildren(...Array.from({ length: pages }, (_, position) => sheet(position + 1, { pages, printed, width, height })));
  panel.scrollTop = at * panel.scrollHeight;
  for (const one of panel.children) watcher.observe(one);
  tellNumber(1, pages);
}

function sheet(page, { pages, printed, width, height }) {
  const source = `${base}/pages/${page}.png?r=${printed}&scale=${scale()}`;
  return el(
    "figure",
    { class: "sheet", "data-page": page },
    el("img", { src: source, alt: `Page ${page} of ${pages}`, width, height, loading: "lazy", decoding: "async" }),
  );
}

const scale = () => (zoom * devicePixelRatio > 1.4 ? 3 : 2);

const watcher = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) entry.target.classList.toggle("in-sight", entry.isIntersecting);
    const first = $(".in-sight", panel);
    if (first) tellNumber(first.dataset.page, panel.children.length);
  },
  { root: panel, threshold: 0.4 },
);

function tellNumber(page, pages) {
  number.textContent = `Page ${page} of ${pages}`;
}

export function setPagesZoom(level) {
  zoom = level;
  panel.style.setProperty("--zoom", String(level));
}
