// Sets the color scheme before the first paint, so that a dark screen never flashes white. A file of its own because
// the page allows no inline script.
;(() => {
  let chosen = 'auto'
  try {
    chosen = localStorage.getItem('throughline-color-scheme') || 'auto'
  } catch {
    // Storage may be forbidden; the system's choice holds then.
  }
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
