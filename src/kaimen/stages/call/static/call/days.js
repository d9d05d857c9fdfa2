// While the month is typed, only the days that it keeps stay in sight. Without this module all months are listed.
const period = document.querySelector("input[name=period]");
const panel = document.querySelector("[data-days]");
const months = panel ? Array.from(panel.querySelectorAll("[data-month]")) : [];
const named = (text) => {
  const range = text.match(/(\d{1,2})\s*[-—~～至到]\s*(\d{1,2})\s*月/);
  if (range) return Array.from({ length: Math.max(0, range[2] - range[1] + 1) }, (_, at) => String(+range[1] + at));
  return Array.from(text.matchAll(/(\d{1,2})\s*月/g), (found) => String(+found[1]));
};
const sift = () => {
  const wanted = named(period.value);
  const known = months.filter((month) => wanted.includes(month.dataset.month));
  for (const month of months) month.hidden = known.length > 0 && !known.includes(month);
  if (known.length) panel.querySelector("details").open = true;
};
if (period && panel) {
  period.addEventListener("input", sift);
  for (const now of panel.querySelectorAll(".days--now")) now.hidden = true;
  sift();
}
