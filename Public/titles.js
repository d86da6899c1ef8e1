// Shows under <input data-titles="/occupations?q=" data-things="Occupations"> what may be meant while somebody types. The server answers
// {"matches": [{"title", "also"}]}; a click or Enter writes the title into the field. Without an answer saving asks what is meant.

const pause = 150

function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const key in attributes) made.setAttribute(key, attributes[key])
  made.append(...children)
  return made
}

function watch(input) {
  const list = element('ul', { id: `${input.id}-found`, class: 'suggestions', role: 'listbox', 'aria-label': input.dataset.things ?? 'Occupations' })
  const status = element('p', { class: 'visually-hidden', role: 'status' })
  let timer, asked, options, chosen
  input.after(list, status)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)

  const option = ({ title, also }, place) =>
    element('li', { id: `${list.id}-${place}`, role: 'option', 'data-title': title },
      element('span', {}, title), ...(also ? [element('span', {}, `also called ${also}`)] : []))

  function choose(place) {
    chosen = options.at(place % options.length)
    for (const other of options) other.setAttribute('aria-selected', other === chosen)
    input.setAttribute('aria-activedescendant', chosen?.id ?? '')
    chosen?.scrollIntoView({ block: 'nearest' })
  }

  function show(matches = []) {
    options = matches.map(option)
    list.replaceChildren(...options)
    list.hidden = !options.length
    input.setAttribute('aria-expanded', !list.hidden)
    choose(0)
  }

  function take(found) {
    asked?.abort()
    clearTimeout(timer)
    input.value = found.dataset.title
    show()
  }

  async function look() {
    asked = new AbortController()
    try {
      const answer = await fetch(input.dataset.titles + encodeURIComponent(input.value), { signal: asked.signal })
      const { matches } = await answer.json()
      show(matches)
      status.textContent = matches.length ? `${matches.length} found` : 'Nothing found'
    } catch {
      // Saving asks as well.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    asked?.abort()
    show()
    if (input.value.trim().length > 1) timer = setTimeout(look, pause)
  })
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!chosen) return
    if (step) choose(options.indexOf(chosen) + step)
    else if (event.key === 'Escape') show()
    else if (event.key === 'Enter') take(chosen)
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', () => {
    asked?.abort()
    clearTimeout(timer)
    show()
  })
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    take(event.target.closest('li'))
  })
  show()
}

document.querySelectorAll('input[data-titles]').forEach(watch)
