// A rule or a place pressed shows its words at the left at once; without script its link does the same.
const source = document.querySelector(".src");
const pieces = document.querySelectorAll("mark[data-q]");
const links = document.querySelectorAll("a[data-rule]");

// Beside the result the source scrolls in its own frame, and the page stays where the reader is.
function bring(place) {
  if (getComputedStyle(source).position !== "sticky") {
    place.scrollIntoView({ block: "center" });
    return;
  }
  const apart = place.getBoundingClientRect().top - source.getBoundingClientRect().top;
  source.scrollTop += apart - source.clientHeight / 3;
}

function clear() {
  for (const one of source.querySelectorAll(".is-shown")) one.classList.remove("is-shown");
  for (const link of links) link.removeAttribute("aria-current");
}

function show(number) {
  clear();
  const words = [...pieces].filter((piece) => piece.dataset.q.trim().split(" ").includes(number));
  for (const piece of words) piece.classList.add("is-shown");
  for (const link of links) {
    if (link.dataset.rule === number) link.setAttribute("aria-current", "true");
  }
  const place = words[0] || document.getElementById(`q${number}`);
  if (place) bring(place);
  return Boolean(place);
}

function showLine(id) {
  const line = document.getElementById(id);
  if (!line || !source.contains(line)) return false;
  clear();
  line.classList.add("is-shown");
  bring(line);
  return true;
}

for (const link of links) {
  link.addEventListener("click", (event) => {
    if (show(link.dataset.rule)) event.preventDefault();
  });
}
for (const link of document.querySelectorAll(".result a[data-line]")) {
  link.addEventListener("click", (event) => {
    if (showLine(`l${link.dataset.line}`)) event.preventDefault();
  });
}
const asked = new URLSearchParams(window.location.search).get("rule");
if (asked) show(asked);
