// What is wrong in a text a person wrote, each with its line and its fix.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'
import { Sentence } from './sentence.tsx'
import classes from './document-editor.module.css'

export type Problem = {
  readonly line: number | null
  readonly path: string
  readonly message: string
  readonly fix: string
  readonly severity?: 'error' | 'warning'
}

export function ProblemList({
  problems,
  onGo,
}: {
  readonly problems: readonly Problem[]
  readonly onGo?: (line: number) => void
}) {
  const { t } = useTranslation('shared')
  return (
    <ul className={classes['problems']}>
      {problems.map((problem, index) => (
        <li key={index} data-severity={problem.severity ?? 'error'}>
          <Icon name={problem.severity === 'warning' ? 'info' : 'warning'} size={18} />
          <div>
            <p>
              <Sentence of={problem.message} />
            </p>
            <p className={classes['fix']}>
              <Sentence of={problem.fix} />
            </p>
            <p className={classes['place']}>
              {problem.line !== null && onGo && (
                <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => onGo(problem.line!)}>
                  {t('document.go', { line: problem.line })}
                </Button>
              )}
              {problem.line !== null && !onGo && <span>{t('document.line', { line: problem.line })} </span>}
              <code>{problem.path}</code>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
