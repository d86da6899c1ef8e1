// Keeps the parts of a page that are marked [data-live] as they are now. <p role="status" data-changes="/today/changes" data-seen="version">
// names the stream that says when to look; then the page is fetched again and its parts take the place of the old ones, so that focus,
// scroll and what somebody has typed stay.

const status = document.querySelector('[data-changes]')
let seen = status?.dataset.seen
let lines
let isLooking = false
let waits = false
let isBehind = false

// A document from XMLHttpRequest runs no script and needs no policy for trusted types.
const fetchPage = () => new Promise((done, fail) => {
  const request = new XMLHttpRequest()
  request.open('GET', location.href)
  request.setRequestHeader('X-Looks-By-Itself', '1')
  request.responseType = 'document'
  request.onload = () => request.response ? done(request.response) : fail()
  request.onerror = fail
  request.send()
})

// Finds the same link or button in the new part: by where it leads.
const key = (element) => [element.tagName, element.getAttribute('href'), element.form?.getAttribute('action')].join()

const isChanged = (field) =>
  field.type === 'hidden' ? false
    : field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked
      : field.options ? field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected))
        : field.value !== field.defaultValue

const isTyped = (field) => field === document.activeElement || isChanged(field)

// Whether somebody has typed or chosen something here that is not sent yet.
const isAtWork = () => [...document.querySelectorAll('form[method="post"] :is(input, textarea, select)')].some(isChanged)

// The session has ended. What is typed stays, and is asked for again at the door when it is sent.
function rest() {
  if (document.getElementById('ended')) return
  const note = document.createElement('p')
  note.id = 'ended'
  note.className = 'note'
  note.dataset.tone = 'warn'
  note.setAttribute('role', 'status')
  note.textContent = 'Your session has ended. What you typed is still here: send it, and sign in when you are asked.'
  document.getElementById('main').prepend(note)
}

function put(part, fresh) {
  if (part.innerHTML === fresh.innerHTML) return false
  if ([...part.querySelectorAll('input, textarea')].some(isTyped)) {
    isBehind = true
    return false
  }
  const focused = part.contains(document.activeElement) && key(document.activeElement)
  const open = [...part.querySelectorAll('details')].map((details) => details.open)
  part.replaceChildren(...document.importNode(fresh, true).childNodes)
  part.querySelectorAll('details').forEach((details, place) => { details.open ||= open[place] })
  if (focused) {
    part.tabIndex = -1
    const again = [...part.querySelectorAll('a, button, summary')].find((element) => key(element) === focused)
    ;(again ?? part).focus({ preventScroll: true })
  }
  return true
}

async function look() {
  if (isLooking) {
    waits = true
    return
  }
  isLooking = true
  waits = isBehind = false
  try {
    const page = await fetchPage()
    if (!page.querySelector('[data-changes]')) {
      if (!isAtWork()) return location.reload()
      rest()
      isLooking = false
      return
    }
    document.getElementById('ended')?.remove()
    const changed = [...document.querySelectorAll('[data-live]')].filter((part) => {
      const fresh = page.getElementById(part.id)
      return fresh && put(part, fresh)
    })
    const said = page.querySelector('.done-bar')
    if (said) {
      document.querySelector('.done-bar')?.remove()
      document.getElementById('main').prepend(document.importNode(said, true))
    }
    if (changed.length) status.textContent = page.getElementById('greeting')?.textContent ?? 'Changed.'
  } catch {
    setTimeout(look, 2000)
  }
  isLooking = false
  if (waits) setTimeout(look, 500)
}

function listen() {
  lines = new EventSource(`${status.dataset.changes}?seen=${seen}`)
  lines.addEventListener('changed', (event) => {
    seen = event.lastEventId
    look()
  })
  lines.onopen = () => seen || look()
  // Closed for good: the session is over, or too many pages are open.
  lines.onerror = () => lines.readyState === 2 && setTimeout(look, 1000)
}

if (status) {
  // A page that nobody sees holds no line; it asks again when it is seen.
  document.addEventListener('visibilitychange', () => {
    lines.close()
    if (!document.hidden) listen()
  })
  document.addEventListener('focusout', () => isBehind && setTimeout(look))
  document.addEventListener('look', look)
  listen()
}
