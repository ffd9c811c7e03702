// The deals of a folder, each with how it stands. The list follows every save.

import { $, el, plural } from "./dom.js";

let isAsking = false;
let isLate = false;
let run = null;

async function renew() {
  isLate = isAsking;
  if (isAsking) return;
  isAsking = true;
  try {
    show(await (await fetch("/deals")).json());
  } finally {
    isAsking = false;
  }
  if (isLate) renew();
}

function show(told) {
  $("#title").textContent = told.folder;
  document.title = `${told.folder} · Pactwright`;
  const sound = told.deals.filter((one) => one.sound).length;
  $("#summary").textContent = told.deals.length
    ? `${plural(told.deals.length, "term sheet")}, ${sound} of them sound`
    : "There are no term sheets (.yaml, .json) in this folder yet.";
  $("#deals").replaceChildren(...told.deals.map(row));
  $("#report").hidden = !told.hasReport;
}

function row(deal) {
  const worst = !deal.isRead ? "unread" : deal.errors ? "error" : deal.warnings || deal.openPoints ? "warning" : "fine";
  return el("li", {}, el("a", { href: `/deal/${deal.key}` },
    el("span", { class: "deal-title" }, deal.title || deal.name),
    el("span", { class: "between" }, [deal.between?.replace(/^between /u, "Between "), deal.title && deal.name].filter(Boolean).join(" · ")),
    el("span", { class: "standing", "data-worst": worst }, standing(deal))));
}

function standing(deal) {
  if (!deal.isRead) return "reading …";
  const told = [[deal.errors, "error"], [deal.warnings, "warning"], [deal.openPoints, "open point"]];
  return told.filter(([count]) => count).map(([count, word]) => plural(count, word)).join(", ") || "sound";
}

const source = new EventSource("/events");
source.onmessage = (event) => {
  const news = JSON.parse(event.data);
  if (run && news.run && run !== news.run) location.reload();
  run = news.run ?? run;
  renew();
};
addEventListener("pagehide", () => source.close());
