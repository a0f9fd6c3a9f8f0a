// Keeps a page up to date while it is open: listens to a row of events and puts each part that the server has drawn in its
// place. Parts with data-own are the reader's own, with buttons: they are read from the page itself. Without script the page
// says when it was read and links to itself.

const said = document.querySelector("[data-live]");
const silence = 45000;
const patience = 10000;
const longest = 60000;
let mark = said.dataset.mark;
let wait = patience / 2;
let source;
let again;
let quiet;
let doubt;
let lostAt;

document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? close() : open()));
open();

function open() {
  if (source || document.visibilityState === "hidden") return;
  source = new EventSource(said.dataset.live);
  source.addEventListener("lage", (event) => {
    alive();
    if (event.lastEventId !== mark) take(event);
  });
  source.addEventListener("puls", alive);
  source.addEventListener("error", () => {
    doubt ??= setTimeout(lost, patience);
    // refused: the browser gives up by itself, and it may go better later
    if (source.readyState === EventSource.CLOSED) later();
  });
  listen();
}

// a page that nobody looks at takes no connection; what has happened meanwhile comes when it is opened again
function close() {
  for (const timer of [again, quiet, doubt]) clearTimeout(timer);
  doubt = undefined;
  source?.close();
  source = undefined;
}

function later() {
  source.close();
  source = undefined;
  clearTimeout(quiet);
  clearTimeout(again);
  again = setTimeout(open, wait);
  wait = Math.min(wait * 2, longest);
}

function listen() {
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    lost();
    later();
  }, silence);
}

function alive() {
  clearTimeout(doubt);
  doubt = undefined;
  wait = patience / 2;
  listen();
  if (lostAt) say(`Kontakten är tillbaka. Läget ${clock()}.`);
  lostAt = undefined;
}

function lost() {
  doubt = undefined;
  if (lostAt) return;
  lostAt = clock();
  say(`Ingen kontakt med servern sedan ${lostAt}. Sidan försöker igen. `);
  const link = document.createElement("a");
  link.href = location.pathname;
  link.textContent = "Läs in igen";
  said.append(link);
}

async function take(event) {
  mark = event.lastEventId;
  const fresh = new DOMParser().parseFromString(event.data, "text/html");
  for (const part of fresh.querySelectorAll("[data-part]")) put(part, ":not([data-own])");
  if (document.querySelector("[data-own]")) await takeOwn();
  say(`Uppdaterad ${clock()}.`);
}

async function takeOwn() {
  try {
    const answer = await fetch(location.pathname, { redirect: "error", headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of page.querySelectorAll("[data-own]")) put(part, "[data-own]");
  } catch {
    lost();
  }
}

function put(part, which) {
  const shown = document.querySelector(`[data-part="${part.dataset.part}"]${which}`);
  if (!shown || shown.innerHTML === part.innerHTML) return;
  const held = shown.contains(document.activeElement);
  const unfolded = [...shown.querySelectorAll("details[open]")].map(nameOf);
  shown.replaceChildren(...part.childNodes);
  for (const fold of shown.querySelectorAll("details")) fold.open = unfolded.includes(nameOf(fold));
  if (!held) return;
  // what the reader stood on is gone: stay in its place instead of falling back to the top of the page
  shown.tabIndex = -1;
  shown.focus({ preventScroll: true });
}

// "Nämnder: 4, varav 2 godkända" is the same as "Nämnder: 5, varav 2 godkända"
function nameOf(fold) {
  return fold.querySelector("summary").textContent.split(":")[0];
}

function say(text) {
  said.textContent = text;
}

function clock() {
  return new Date().toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
}
