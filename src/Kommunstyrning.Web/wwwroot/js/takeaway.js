// Offers each picture as PNG too: the browser draws the SVG at double size and saves it. Without script the SVG is there.

const scale = 2;

for (const place of document.querySelectorAll("[data-picture]")) {
  const svg = place.querySelector("a");
  const png = document.createElement("button");
  png.type = "button";
  png.className = "plain";
  png.textContent = "Bild (PNG)";
  png.addEventListener("click", () => save(svg, png));
  place.append(" ", png);
}

async function save(svg, button) {
  button.disabled = true;
  try {
    const picture = new Image();
    picture.src = svg.href;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = picture.naturalWidth * scale;
    canvas.height = picture.naturalHeight * scale;
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = svg.download.replace(/svg$/, "png");
    link.click();
    URL.revokeObjectURL(link.href);
  } catch {
    button.textContent = "Bilden gick inte att rita. Ta SVG i stället.";
    return;
  }
  button.disabled = false;
}
