// Keeps the page on imports up to date while one is under way: fetches the live part and swaps what has changed.
// Without script the page says when it was read and links to itself.

const pause = 2000;
const longest = 30000;
const root = document.getElementById("imports");
let wait = pause;

if (root?.dataset.live) setTimeout(refresh, wait);

async function refresh() {
  const address = root.dataset.live;
  if (!address) return;
  if (document.visibilityState === "hidden") {
    document.addEventListener("visibilitychange", refresh, { once: true });
    return;
  }
  try {
    const answer = await fetch(address, { redirect: "error", headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.statusText);
    swap(new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("imports"));
    wait = pause;
  } catch {
    // the program restarts, the net is down or nobody is signed in any more: ask more and more seldom
    wait = Math.min(wait * 2, longest);
  }
  setTimeout(refresh, wait);
}

function swap(fresh) {
  for (const part of fresh.querySelectorAll("[data-part]")) {
    const shown = root.querySelector(`[data-part="${part.dataset.part}"]`);
    if (shown.dataset.key === part.dataset.key) continue;
    const held = shown.contains(document.activeElement);
    shown.dataset.key = part.dataset.key;
    shown.replaceChildren(...part.childNodes);
    // what the reader stood on is gone: stay in its place instead of falling back to the top of the page
    if (held) stay(shown);
  }
  if (fresh.dataset.live) root.dataset.live = fresh.dataset.live;
  else delete root.dataset.live;
}

function stay(place) {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
