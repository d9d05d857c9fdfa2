// A rule pressed shows its words at the left at once; without script its link does the same.
const pieces = document.querySelectorAll("mark[data-q]");
const links = document.querySelectorAll("a[data-rule]");

function show(number) {
  for (const link of links) {
    if (link.dataset.rule === number) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  let first = null;
  for (const piece of pieces) {
    const on = piece.dataset.q.trim().split(" ").includes(number);
    piece.classList.toggle("is-shown", on);
    first = on && !first ? piece : first;
  }
  const place = first || document.getElementById(`q${number}`);
  if (place) place.scrollIntoView({ block: "center" });
  return Boolean(place);
}

for (const link of links) {
  link.addEventListener("click", (event) => {
    if (show(link.dataset.rule)) event.preventDefault();
  });
}
const asked = new URLSearchParams(window.location.search).get("rule");
if (asked) show(asked);
