// Tells, while an employer's name is typed, whom we may know already.
// <input data-lookup="/employers/duplicates?name=" data-into="duplicates"> and an element with that id and aria-live="polite", whose
// data-lead and data-act ("It is {name}: log it there") give the words. The server answers
// {"matches": [{"name", "place", "why", "spoke", "href", "log"}]}: texts, all but name and href may be missing; href and log are own paths.

const pause = 250

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

function line(match) {
  const about = [match.place, match.why].filter(Boolean).join('. ')
  const made = element('li', {}, element('a', { href: match.href }, match.name), about && `, ${about}`, match.spoke ? ' ' : '')
  if (match.spoke) made.append(element('b', {}, match.spoke))
  return made
}

function show(place, matches) {
  place.hidden = matches.length === 0
  if (place.hidden) return place.replaceChildren()
  const nearest = matches.find((match) => match.log)
  const list = element('ul', { className: 'stack tight' }, ...matches.map(line))
  list.setAttribute('role', 'list')
  place.replaceChildren(element('p', { className: 'lead' }, place.dataset.lead ?? 'We may know them already'), list)
  const words = (place.dataset.act ?? 'It is {name}: log the meeting there').replace('{name}', () => nearest?.name)
  if (nearest) place.append(element('p', {}, element('a', { className: 'button quiet tight', href: nearest.log }, words)))
}

function watch(input) {
  const place = document.getElementById(input.dataset.into)
  let timer
  let asked

  async function look() {
    asked?.abort()
    asked = new AbortController()
    const name = input.value.trim()
    if (name.length < 3) return show(place, [])
    try {
      const answer = await fetch(input.dataset.lookup + encodeURIComponent(name), {
        headers: { Accept: 'application/json' },
        signal: asked.signal,
      })
      if (answer.ok) show(place, (await answer.json()).matches)
    } catch {
      // Without an answer the page works as it does without this script: saving tells of duplicates too.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  })
}

document.querySelectorAll('input[data-lookup][data-into]').forEach(watch)
