// Asks, while the application is still on its way here, what its first page shows: who is signed in and, for nobody, what the
// door says. A file of its own because the page allows no inline script; fetch-ahead.ts takes the answers. Each is read to its
// end, whether anybody takes it or not: a line with an answer nobody reads stays open.
;(() => {
  const ask = async (path) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(path, { method: 'POST', headers, body: '{}', credentials: 'same-origin' })
    return { ok: answer.ok, status: answer.status, text: await answer.text() }
  }
  const session = ask('/api/session/current')
  const status = session.then((answer) => (answer.status === 401 ? ask('/api/setup/status') : null))
  // What failed here is asked again and told of by the page itself.
  session.catch(() => undefined)
  status.catch(() => undefined)
  window.askedAhead = { session, status }
})()
