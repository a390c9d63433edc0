// Asks, while the application is still on its way here, what its first page shows: who is signed in and, for nobody, what the
// door says. A file of its own because the page allows no inline script; fetch-ahead.ts takes the answers.
;(() => {
  const ask = (path) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      credentials: 'same-origin',
    })
  const session = ask('/api/session/current')
  const status = session.then((answer) => (answer.status === 401 ? ask('/api/setup/status') : null))
  // What failed here is asked again and told of by the page itself.
  session.catch(() => undefined)
  status.catch(() => undefined)
  window.askedAhead = { session, status }
})()
