// Saves a form while somebody writes: sends it as its button does and reads the page that comes back. Without script the
// button does it. What is written stands in its fields until it has been saved, whatever happens on the way.

const pause = 1500;
for (const form of document.querySelectorAll("form[data-save]")) watch(form);
for (const offers of document.querySelectorAll("[data-offers]")) offer(offers);

function watch(form) {
  const said = form.querySelector("[data-saved]");
  let timer;
  let busy = false;
  let pressed;
  let kept = written();

  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (busy) {
      // the button builds on what is being saved: it is pressed again when that is known
      event.preventDefault();
      pressed = event.submitter;
      return;
    }
    kept = written();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save(true);
  });
  window.addEventListener("beforeunload", (event) => {
    if (written() !== kept) event.preventDefault();
  });

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function fields() {
    const all = new URLSearchParams(new FormData(form));
    // each save is something new, though the page was drawn once
    all.delete("engangsnyckel");
    return all;
  }

  function written() {
    const all = fields();
    for (const name of [...all.keys()]) if (isProof(name)) all.delete(name);
    return `${all}`;
  }

  async function save(keepalive = false) {
    const now = written();
    if (busy || now === kept) return;
    busy = true;
    say("Sparar …");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: fields(),
        headers: { Accept: "text/html" },
        keepalive: keepalive === true,
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector(`form[data-save][action="${form.getAttribute("action")}"]`) ?? page.querySelector("form[data-save]");
      if (answer.ok && answer.redirected && fresh) {
        take(page);
        kept = now;
        say(`Sparat ${clock()}`);
      } else if (answer.status === 401 || !fresh) {
        say("Inte sparat: du är inte inloggad längre. Texten står kvar. Tryck på Spara, så loggar du in och fortsätter.");
      } else {
        const why = page.querySelector(".summary li")?.textContent.trim() ?? "";
        say(`Inte sparat än. Texten står kvar. ${why}`);
      }
    } catch {
      say("Inte sparat: det gick inte att nå servern. Texten står kvar, och sparas när det går igen.");
      timer = setTimeout(save, 10 * pause);
    }
    busy = false;
    if (pressed) {
      const button = pressed;
      pressed = undefined;
      form.requestSubmit(button);
    } else if (written() !== now) later();
  }

  // what the next save and the other buttons build on, and nothing that a person writes
  function take(page) {
    for (const there of document.forms) {
      const fresh = [...page.forms].find((f) => f.getAttribute("action") === there.getAttribute("action"));
      for (const field of fresh ? there.querySelectorAll("input[type=hidden]") : []) {
        const theirs = fresh.elements.namedItem(field.name);
        if (theirs && isProof(field.name) && field.name !== "__RequestVerificationToken") field.value = theirs.value;
      }
    }
  }

  function isProof(name) {
    return name === "revision" || name === "shown" || name === "naste" || name === "__RequestVerificationToken" || /\.(revision|was)$/.test(name);
  }

  function say(text) {
    said.textContent = text;
  }
}

// puts the code of a value where one was writing last, in the same form
function offer(offers) {
  const form = offers.closest("form");
  let last = form.querySelector("textarea[name=why], textarea");
  form.addEventListener("focusin", (event) => {
    if (event.target.matches("textarea")) last = event.target;
  });
  for (const button of offers.querySelectorAll("[data-insert]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      last.setRangeText(button.dataset.insert, last.selectionStart, last.selectionEnd, "end");
      last.dispatchEvent(new Event("input", { bubbles: true }));
      last.focus();
    });
  }
}

function clock() {
  return new Date().toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
}
