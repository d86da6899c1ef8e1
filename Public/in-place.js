// Sends a form with data-in-place without leaving the page, and shows what the page says afterwards. What is not accepted is sent again in
// the ordinary way, so that its errors show.

async function send(form, button) {
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, button)), redirect: 'manual' })
  if (answer.type !== 'opaqueredirect') return form.submit()
  form.reset()
  document.dispatchEvent(new Event('look'))
}

document.addEventListener('submit', (event) => {
  if (!event.target.matches('form[data-in-place]')) return
  event.preventDefault()
  send(event.target, event.submitter).catch(() => event.target.submit())
})
