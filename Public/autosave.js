// Saves a form by itself while somebody types. <form method="post" data-autosave="/rfi/answers"> with a [role=status] inside, whose
// data-saved ("Saved {time}"), data-failed and data-refused give the words. The server answers 204 when it kept what it was sent, 4xx when
// sending the same again is of no use. The form's own button stays and does the same.

const pause = 1000
const retry = 10_000

function watch(form) {
  const status = form.querySelector('[role="status"]')
  let unsaved = false
  let sending
  let timer

  function say(words) {
    if (status && status.textContent !== words) status.textContent = words
  }

  function saveIn(milliseconds) {
    clearTimeout(timer)
    timer = setTimeout(save, milliseconds)
  }

  // One at a time, so that an older text never arrives after a newer one; only on leaving the page there is no time to wait.
  async function save(leaving = false) {
    if (!unsaved) return
    if (sending && !leaving) return saveIn(pause)
    clearTimeout(timer)
    unsaved = false
    sending = new AbortController()
    try {
      tell(await fetch(form.dataset.autosave, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        credentials: 'same-origin',
        redirect: 'error',
        keepalive: leaving,
        signal: sending.signal,
      }))
    } catch (problem) {
      if (problem.name !== 'AbortError') again()
    }
    sending = undefined
  }

  function tell(answer) {
    if (answer.status >= 500) return again()
    if (!answer.ok) return say(status?.dataset.refused ?? 'Not saved. Use the button below to see why.')
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' }).format()
    say((status?.dataset.saved ?? 'Saved {time}').replace('{time}', time))
  }

  function again() {
    unsaved = true
    say(status?.dataset.failed ?? 'Not saved, we try again')
    saveIn(retry)
  }

  form.addEventListener('input', () => {
    unsaved = true
    saveIn(pause)
  })
  form.addEventListener('submit', () => {
    unsaved = false
    clearTimeout(timer)
    sending?.abort()
  })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save(true))
  addEventListener('pagehide', () => save(true))
}

document.querySelectorAll('form[data-autosave]').forEach(watch)
