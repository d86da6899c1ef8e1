// A list follows its filters at once: <form data-filter> with selects and an Apply button, which stays: the arrow keys pass through
// choices that nobody made, so whoever uses the keyboard presses it.

for (const form of document.querySelectorAll('form[data-filter]')) {
  let byKeyboard = false
  form.addEventListener('keydown', () => { byKeyboard = true })
  form.addEventListener('pointerdown', () => { byKeyboard = false })
  form.addEventListener('change', (event) => {
    if (!byKeyboard && event.target.matches('select')) form.requestSubmit()
  })
}
