// Files dropped anywhere on the form are taken; while they are read, the page says so.
const form = document.getElementById("bring-form");
const picker = form.querySelector("input[type=file]");
const said = document.getElementById("bring-said");

for (const name of ["dragover", "dragenter"]) {
  form.addEventListener(name, (event) => {
    event.preventDefault();
    form.classList.add("is-over");
  });
}
form.addEventListener("dragleave", () => form.classList.remove("is-over"));
form.addEventListener("drop", (event) => {
  event.preventDefault();
  form.classList.remove("is-over");
  if (event.dataTransfer.files.length) picker.files = event.dataTransfer.files;
});
form.addEventListener("submit", () => {
  const button = form.querySelector("button[data-busy]");
  said.textContent = button.dataset.busy;
  button.setAttribute("aria-disabled", "true");
});
