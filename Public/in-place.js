// Sends a form with data-in-place without leaving the page, and shows what the page says afterwards. What is not accepted is sent again in
// the ordinary way, so that its errors show.

async function send(form, button) {
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, button)), redirect: 'manual' })
  if (answer.type !== 'opaqueredirect') return form.submit()
  form.reset()
  renew(form.elements._token)
  document.dispatchEvent(new Event('look'))
}

// The same form of the same page acts once; what is typed into it next is another act.
function renew(token) {
  if (token) token.value = `${token.value.split('.')[0]}.${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`
}

document.addEventListener('submit', (event) => {
  if (!event.target.matches('form[data-in-place]')) return
  event.preventDefault()
  send(event.target, event.submitter).catch(() => event.target.submit())
})
