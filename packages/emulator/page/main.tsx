import { render } from 'preact'

import { App } from './app.js'
import { followEvents } from './model/events.js'

const place = document.getElementById('page')
if (place !== null) {
  place.replaceChildren()
  render(<App />, place)
}
void followEvents()
