// Shows under <form data-suggest="/search/suggestions?q="> who is found while somebody types; "/" and Ctrl-K go there from anywhere.
// The server answers {"matches": [{"href", "lines"}], "people": […]}, a line being pieces {"text", "mark"}; people stand under a heading
// of their own. Enter opens the chosen match; without an answer the form goes to its page of results, as its button always does.

const pause = 120

function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const key in attributes) made.setAttribute(key, attributes[key])
  made.append(...children)
  return made
}

const line = (pieces) => element('span', {}, ...pieces.map(({ text, mark }) => (mark ? element('mark', {}, text) : text)))
const option = ({ href, lines }, place) => element('li', { id: `found-${place}`, role: 'option', 'data-href': href }, ...lines.map(line))

function watch(form) {
  const input = form.querySelector('[type=search]')
  const list = element('ul', { id: 'found-now', class: 'suggestions', role: 'listbox', 'aria-label': 'Found' })
  const status = element('p', { class: 'visually-hidden', role: 'status' })
  let timer, asked, options, chosen
  form.append(list, status)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)

  function choose(place) {
    chosen = options.at(place % options.length)
    for (const other of options) other.setAttribute('aria-selected', other === chosen)
    input.setAttribute('aria-activedescendant', chosen?.id ?? '')
    chosen?.scrollIntoView({ block: 'nearest' })
  }

  function show(matches = [], people = []) {
    options = [...matches, ...people].map(option)
    const heading = people.length ? [element('li', { role: 'presentation', class: 'heading' }, 'Job seekers')] : []
    list.replaceChildren(...options.slice(0, matches.length), ...heading, ...options.slice(matches.length))
    list.hidden = !options.length
    input.setAttribute('aria-expanded', !list.hidden)
    choose(0)
  }

  async function look() {
    asked = new AbortController()
    try {
      const answer = await fetch(form.dataset.suggest + encodeURIComponent(input.value), { signal: asked.signal })
      const { matches, people } = await answer.json()
      show(matches, people)
      status.textContent = `${options.length || 'Nobody'} found`
    } catch {
      // The form's button finds them too.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    asked?.abort()
    show()
    if (input.value.trim()) timer = setTimeout(look, pause)
  })
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!chosen) return
    if (step) choose(options.indexOf(chosen) + step)
    else if (event.key === 'Escape') show()
    else if (event.key === 'Enter') location.assign(chosen.dataset.href)
    else return
    event.preventDefault()
  })
  form.addEventListener('focusout', () => show())
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    const found = event.target.closest('[role=option]')
    if (found) location.assign(found.dataset.href)
  })
  addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input, textarea, select')
    if (event.key === '/' ? isTyping : event.key !== 'k' || !event.ctrlKey) return
    event.preventDefault()
    if (!input.checkVisibility()) form.closest('[popover]')?.showPopover()
    input.focus()
  })
  show()
}

document.querySelectorAll('form[data-suggest]').forEach(watch)
