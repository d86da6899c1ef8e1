// Offers the browser's print dialog where a page is made for paper.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false
  button.addEventListener("click", () => print())
}
