// The product's mark: one thread that makes a loop and goes on.
import { Link } from '@tanstack/react-router'
import classes from './mark.module.css'

export function Mark({ plain }: { readonly plain?: boolean }) {
  const drawing = (
    <>
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" fill="#1d6759" />
        <path
          d="M3 21c5 0 6-10 13-10a5 5 0 1 1 0 10c-5 0-3-8 3-9 4-.7 6-1 10-1"
          stroke="#fff"
          strokeWidth="2.4"
          strokeLinecap="round"
          fill="none"
        />
      </svg>
      <span data-wordmark>Throughline</span>
    </>
  )
  return plain ? (
    <span className={classes['mark']}>{drawing}</span>
  ) : (
    <Link to="/" className={classes['mark']} aria-label="Throughline">
      {drawing}
    </Link>
  )
}
