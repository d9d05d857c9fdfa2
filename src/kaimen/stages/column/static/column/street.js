// The street takes one Tab stop: arrows walk from door to door, Home and End go to its ends.
for (const street of document.querySelectorAll("[data-street]")) {
  const doors = Array.from(street.querySelectorAll("a.door"));
  const rest = (at) => doors.forEach((door, place) => { door.tabIndex = place === at ? 0 : -1; });
  if (doors.length) rest(0);
  street.addEventListener("keydown", (event) => {
    const at = doors.indexOf(event.target);
    if (at < 0) return;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: doors.length - 1 }[event.key];
    if (to === undefined || !doors[to]) return;
    event.preventDefault();
    rest(to);
    doors[to].focus();
  });
}
