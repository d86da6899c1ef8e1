// Lets the cards of the board be dragged. A card dropped on another column presses that column's button in the card's own form, which is
// what the keyboard and a browser without this script press.

let dragged

for (const card of document.querySelectorAll('[data-card]')) {
  card.draggable = true
  card.addEventListener('dragstart', (event) => {
    dragged = card
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', card.querySelector('a').textContent)
  })
  card.addEventListener('dragend', () => { dragged = undefined })
}

const buttonFor = (column) => dragged?.querySelector(`button[value="${column.dataset.stage}"]`)

for (const column of document.querySelectorAll('[data-stage]')) {
  column.addEventListener('dragover', (event) => { if (buttonFor(column)) event.preventDefault() })
  column.addEventListener('drop', (event) => {
    const button = buttonFor(column)
    if (!button) return
    event.preventDefault()
    button.form.requestSubmit(button)
  })
}
