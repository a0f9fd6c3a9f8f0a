// Finds while somebody types: fetches the list of the same page and swaps it. Without script the form's button does it.

const pause = 120;
const form = document.getElementById("sok");
const words = form.elements.sok;
const said = document.getElementById("antal");
let asked = address();
let timer;
let under;

words.addEventListener("input", () => later(pause));
form.addEventListener("change", () => later(0));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  later(0);
});

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(find, wait);
}

function address(part) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) query.append(name, value.trim());
  }
  if (part) query.append("del", part);
  return query.size ? `${form.action}?${query}` : form.action;
}

async function find() {
  const wanted = address();
  if (wanted === asked) return;
  asked = wanted;
  under?.abort();
  under = new AbortController();
  const { signal } = under;
  try {
    const answer = await fetch(address("traffar"), { signal, redirect: "error", headers: { Accept: "text/html" } });
    const text = await answer.text();
    const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("traffar");
    if (!fresh) throw new Error(answer.statusText);
    document.getElementById("traffar").replaceWith(fresh);
    said.textContent = fresh.dataset.said;
    history.replaceState(null, "", wanted);
  } catch {
    // aborted by the next letter; or the net is down, and then the whole page says so better than we can
    if (!signal.aborted) location.assign(wanted);
  }
}
