// Signs in with passkeys and adds them, by the browser's own dialogue. Without script, or where the browser cannot, the
// page says what to do instead.

const form = document.querySelector("form[data-passkey]");
const key = window.PublicKeyCredential;

if (form && key?.parseRequestOptionsFromJSON && key.prototype.toJSON) {
  document.querySelector("[data-passkey-on]").hidden = false;
  document.querySelector("[data-passkey-off]").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    use();
  });
}

async function use() {
  const button = form.querySelector("button");
  if (button.disabled) return;
  button.disabled = true;
  say("");
  try {
    const asked = await question();
    if (!asked) return;
    form.elements.svar.value = JSON.stringify(await answer(asked));
    // past the listener: this time it goes to the program
    form.submit();
  } catch (fault) {
    say(fault.name === "InvalidStateError" ? form.dataset.there : form.dataset.stopped);
  } finally {
    button.disabled = false;
  }
}

async function question() {
  let reply;
  try {
    reply = await fetch(form.dataset.ask, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error" });
    const said = await reply.json();
    if (reply.ok) return said;
    say(said.fel ?? form.dataset.lost, said.falt);
  } catch {
    say(form.dataset.lost);
  }
}

function answer(asked) {
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: key.parseCreationOptionsFromJSON(asked) })
    : navigator.credentials.get({ publicKey: key.parseRequestOptionsFromJSON(asked) });
}

// at the end of the form, and the field that it is about gets the cursor
function say(sentence, field) {
  form.querySelector("[data-passkey-said]").textContent = sentence;
  if (field) form.elements[field]?.focus();
}
