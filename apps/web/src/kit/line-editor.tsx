// A plain text editor with line numbers, the numbers of problem lines marked. A problem can send the cursor to its line.
import { useId, useImperativeHandle, useRef, type Ref } from 'react'
import classes from './document-editor.module.css'

export type LineEditorHandle = { readonly goTo: (line: number) => void }

export function LineEditor({
  label,
  value,
  onChange,
  marks,
  ref,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly marks: ReadonlyMap<number, 'error' | 'warning'>
  readonly ref?: Ref<LineEditorHandle>
}) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const lines = value.split('\n')
  useImperativeHandle(ref, () => ({
    goTo: (line) => {
      const field = area.current
      if (!field) return
      const start = lines.slice(0, line - 1).reduce((total, one) => total + one.length + 1, 0)
      field.focus()
      field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
      field.scrollTop = Math.max(0, (line - 6) * 24)
    },
  }))
  return (
    <div>
      <label htmlFor={id} className={classes['label']}>
        {label}
      </label>
      <div className={classes['editor']}>
        <div className={classes['gutter']} ref={gutter} aria-hidden="true">
          {lines.map((_, index) => (
            <span key={index} data-severity={marks.get(index + 1)}>
              {index + 1}
            </span>
          ))}
        </div>
        <textarea
          id={id}
          ref={area}
          className={classes['area']}
          value={value}
          spellCheck={false}
          wrap="off"
          maxLength={200_000}
          onChange={(event) => onChange(event.currentTarget.value)}
          onScroll={(event) => {
            if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop
          }}
        />
      </div>
    </div>
  )
}
