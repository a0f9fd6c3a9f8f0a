// Lets the arrow keys walk over the tiles of a map, which together are one tab stop, and shows which tile the reader
// points at or stands on. Without script the tiles have their names as titles, and the table holds everything.

const map = document.querySelector(".tilemap");
const tiles = [...(map?.querySelectorAll("svg a") ?? [])].map((link) => {
  const path = link.querySelector("path");
  const box = path.getBBox();
  return { link, path, x: box.x + box.width / 2, y: box.y + box.height / 2 };
});

if (tiles.length) {
  const said = map.querySelector(".tile-said");
  const cursor = map.querySelector(".cursor");
  const atRest = said.textContent;
  const tileOf = (target) => tiles.find((tile) => tile.link === target.closest?.("a"));
  map.classList.add("live");

  map.addEventListener("keydown", (event) => {
    const tile = tileOf(event.target);
    const next = tile && !event.altKey && !event.ctrlKey && !event.metaKey && neighbour(tile, event.key);
    if (!next) return;
    event.preventDefault();
    tile.link.tabIndex = -1;
    next.link.tabIndex = 0;
    next.link.focus();
  });
  map.addEventListener("focusin", (event) => {
    const tile = tileOf(event.target);
    if (!tile) return;
    say(tile);
    const isSeen = tile.link.matches(":focus-visible");
    cursor.setAttribute("d", isSeen ? tile.path.getAttribute("d") : "");
  });
  map.addEventListener("focusout", () => {
    cursor.setAttribute("d", "");
    said.textContent = atRest;
  });
  map.addEventListener("pointerover", (event) => {
    const tile = tileOf(event.target);
    if (tile) say(tile);
  });
  map.addEventListener("pointerleave", () => {
    said.textContent = atRest;
  });

  function say(tile) {
    said.textContent = tile.link.querySelector("title").textContent;
  }
}

// The nearest tile in the key's direction; what lies aside counts double.
function neighbour(from, key) {
  if (key === "Home") return tiles[0];
  if (key === "End") return tiles[tiles.length - 1];
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (!way) return null;
  let best = null;
  let least = Infinity;
  for (const tile of tiles) {
    const [dx, dy] = [tile.x - from.x, tile.y - from.y];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1] + dy * way[0]);
    if (ahead < 1 || aside > ahead) continue;
    if (ahead + 2 * aside < least) [best, least] = [tile, ahead + 2 * aside];
  }
  return best;
}
