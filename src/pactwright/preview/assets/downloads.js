// The paper and the agenda as files.

import { base, state, subscribe } from "./deal.js";
import { $, $$, el } from "./dom.js";
import { say } from "./say.js";

export function mountDownloads() {
  const menu = $("#downloads");
  for (const button of $$("[data-download]", menu)) button.addEventListener("click", () => fetched(button, menu));
  subscribe((fresh) => {
    for (const button of $$("[data-download]", menu)) button.disabled = !fresh.sound;
    $(".menu-note", menu).hidden = fresh.sound;
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

async function fetched(button, menu) {
  menu.open = false;
  const summary = $("summary", menu);
  summary.textContent = "Preparing …";
  try {
    const answer = await fetch(`${base}/download/${button.dataset.download}`);
    if (!answer.ok) {
      say((await answer.json()).message, { loud: true });
      return;
    }
    keep(await answer.blob(), nameOf(answer, button.dataset.download));
  } finally {
    summary.textContent = "Download";
  }
}

function nameOf(answer, form) {
  const said = /filename\*=utf-8''(\S+)/u.exec(answer.headers.get("content-disposition") ?? "");
  return said ? decodeURIComponent(said[1]) : `agreement.${form}`;
}

function keep(content, name) {
  const address = URL.createObjectURL(content);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
