// Says in words that a passkey did not work; without this the page would stay silent.
document.addEventListener("allauth.error", function (event) {
  var said = document.getElementById("passkey_failed");
  if (said) {
    event.preventDefault();
    said.hidden = false;
    said.focus();
  }
});
