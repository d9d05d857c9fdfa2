// Offers to stay two minutes before the session ends; pressing asks the server for one small page.
(function () {
  var bar = document.getElementById("session_ends");
  if (!bar) { return; }
  var seconds = Number(bar.getAttribute("data-seconds"));
  var button = bar.querySelector("button");
  var timer;
  function wait() {
    window.clearTimeout(timer);
    bar.hidden = true;
    timer = window.setTimeout(function () { bar.hidden = false; }, Math.max(seconds - 120, 10) * 1000);
  }
  button.addEventListener("click", function () {
    var form = new FormData(bar.querySelector("form"));
    fetch(bar.getAttribute("data-stay"), { method: "POST", body: form, credentials: "same-origin" })
      .then(function (answer) { if (answer.ok && !answer.redirected) { wait(); } else { window.location.reload(); } });
  });
  wait();
})();
