// Rows of the sheet are dragged by their number, or moved by Alt with an arrow key. Without script the row's tool
// bar does the same; either way the move is one act on the server, and the page comes back at the row.
const table = document.getElementById("gov");
const form = document.getElementById("drop");
const status = document.getElementById("said");
const rows = () => [...table.querySelectorAll("tr[data-position]")];
let moving = null;
let target = null;

function say(words) {
  status.textContent = words;
}

function told(row, position) {
  const name = row.querySelector(".g-pick").textContent.trim();
  return table.dataset.moving.replace("%no", name).replace("%to", position);
}

function send(row, position) {
  say(told(row, position));
  form.action = form.dataset.at.replace("/rows/0/", `/rows/${row.id.slice("row-".length)}/`);
  form.elements.position.value = position;
  form.requestSubmit();
}

function unmark() {
  for (const row of table.querySelectorAll(".is-above, .is-below")) row.classList.remove("is-above", "is-below");
}

// Where a row dropped on `over` comes to stand: counted among the others, as the act takes it.
function placeAt(over, below) {
  const first = Number(rows()[0].dataset.position);
  const others = rows().filter((row) => row !== moving);
  return first + others.indexOf(over) + (below ? 1 : 0);
}

table.addEventListener("dragstart", (event) => {
  moving = event.target.closest("tr[data-position]");
  if (!moving) return;
  moving.classList.add("is-moving");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", moving.id);
});

table.addEventListener("dragover", (event) => {
  const over = event.target.closest("tr[data-position]");
  if (!moving || !over || over === moving) return;
  event.preventDefault();
  const box = over.getBoundingClientRect();
  const below = event.clientY > box.top + box.height / 2;
  unmark();
  over.classList.add(below ? "is-below" : "is-above");
  target = placeAt(over, below);
  say(told(moving, target));
});

table.addEventListener("drop", (event) => {
  if (!moving || target === null) return;
  event.preventDefault();
  send(moving, target);
});

table.addEventListener("dragend", () => {
  if (moving) moving.classList.remove("is-moving");
  if (target === null) say(table.dataset.kept);
  unmark();
  moving = null;
  target = null;
});

table.addEventListener("keydown", (event) => {
  const row = event.target.closest("tr[data-position]");
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!row || !step || !event.altKey) return;
  event.preventDefault();
  const position = Number(row.dataset.position) + step;
  if (position >= 1) send(row, position);
});

for (const pick of table.querySelectorAll(".g-pick")) {
  pick.draggable = true;
  pick.title = table.dataset.hint;
}

// After a move the row that was moved has the focus again; the jump to the row itself would take it away before.
window.addEventListener("load", () => {
  const back = location.hash.startsWith("#row-") && document.getElementById(location.hash.slice(1));
  if (back) requestAnimationFrame(() => back.querySelector(".g-pick").focus({ preventScroll: true }));
});
