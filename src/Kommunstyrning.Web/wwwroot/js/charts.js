// Names the dots of a ranked chart: with the pointer, and with the arrow keys once the chart has focus. The names come
// from the table of all that stands below, so that nothing is said twice in the page. Without script the table is there.

const rows = [...document.querySelectorAll("#alla tbody tr")];

for (const chart of document.querySelectorAll("svg[data-ranked]")) {
  const [first, step] = chart.dataset.ranked.split(" ").map(Number);
  const told = document.createElement("p");
  told.className = "tooltip";
  told.setAttribute("role", "status");
  told.hidden = true;
  chart.after(told);
  chart.tabIndex = 0;
  chart.setAttribute("aria-roledescription", "diagram, läs med piltangenterna");
  let at = Math.max(0, rows.findIndex((row) => row.classList.contains("focus")));

  chart.addEventListener("pointermove", (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(chart.getScreenCTM().inverse());
    tell(Math.round((point.x - first) / step));
  });
  chart.addEventListener("pointerleave", hush);
  chart.addEventListener("focus", () => tell(at));
  chart.addEventListener("blur", hush);
  chart.addEventListener("keydown", (event) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (event.key === "Escape") hush();
    if (to === undefined) return;
    event.preventDefault();
    tell(to);
  });

  function tell(index) {
    at = Math.min(Math.max(index, 0), rows.length - 1);
    const [place, name, value] = rows[at].cells;
    told.textContent = `${name.textContent.trim()}: ${value.textContent.trim()}, plats ${place.textContent.trim()}`;
    const ctm = chart.getScreenCTM();
    const box = chart.parentElement.getBoundingClientRect();
    told.hidden = false;
    const x = (first + at * step) * ctm.a + ctm.e - box.left;
    told.style.left = `${Math.min(Math.max(x, told.offsetWidth / 2), box.width - told.offsetWidth / 2)}px`;
    told.style.top = `${chart.getBoundingClientRect().top - box.top}px`;
  }

  function hush() {
    told.hidden = true;
  }
}
