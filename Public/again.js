// A page that one goes back to is made anew, and the forms on it get a new name. What was sent from it keeps its old one, so that sent once
// more as it was it acts no second time.
const sent = history.state?.sent

if (sent && performance.getEntriesByType('navigation')[0]?.type === 'back_forward') {
  for (const token of document.querySelectorAll('form:not([data-in-place]) input[name="_token"]')) {
    token.value = `${token.value.split('.')[0]}.${sent}`
  }
}

document.addEventListener('submit', ({ target }) => {
  const name = target.elements._token?.value.split('.')[1]
  if (name && !target.matches('[data-in-place]')) history.replaceState({ ...history.state, sent: name }, '')
})
