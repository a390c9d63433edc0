// A form over one command: the same schema checks it here and on the server, and the server's findings stand at their
// fields.
import { useState } from 'react'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { operations, type OperationName } from '@throughline/operations'
import type { z } from 'zod'
import { inWords } from '../words/schema-words.ts'
import { Refusal, type Input, type Reply } from './client.ts'
import { useFormDraft, type Draft, type DraftedForm } from './form-draft.ts'
import { useCommand } from './hooks.ts'

const schemas = new Map<string, z.ZodType>(operations.map((declared) => [declared.name, declared.input]))

/** The input schema of an operation. */
export function schemaOf(name: OperationName): z.ZodType {
  return schemas.get(name)!
}

type Shaped = z.ZodType & { readonly shape?: Record<string, z.ZodType>; readonly element?: z.ZodType }

function inner(schema: z.ZodType): Shaped {
  let at = schema as Shaped & { readonly def?: { readonly innerType?: z.ZodType } }
  // A nullable of a default of an object: a handful of wrappers at most.
  for (let depth = 0; depth < 6 && !at.shape && !at.element && at.def?.innerType; depth += 1)
    at = at.def.innerType as typeof at
  return at
}

/** Empty fields become what the schema calls absent: null where it allows null, left out where it allows that. */
export function withoutBlanks(schema: z.ZodType, value: unknown): unknown {
  if (value === '') {
    if (schema.safeParse(null).success) return null
    if (schema.safeParse(undefined).success) return undefined
    return value
  }
  const { shape, element } = inner(schema)
  if (Array.isArray(value)) return element ? value.map((entry) => withoutBlanks(element, entry)) : value
  if (shape && value !== null && typeof value === 'object') {
    const cleaned: Record<string, unknown> = {}
    for (const [key, field] of Object.entries(value))
      cleaned[key] = shape[key] ? withoutBlanks(shape[key], field) : field
    return cleaned
  }
  return value
}

/** The first problem of each field, as sentences in the reader's language. */
export function problemsOf(schema: z.ZodType, input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input)
  const problems: Record<string, string> = {}
  if (parsed.success) return problems
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String).join('.')
    problems[path] ??= inWords(issue.message)
  }
  return problems
}

export type OperationForm<V extends Record<string, unknown>> = UseFormReturnType<V> & {
  readonly submit: (event?: React.FormEvent<HTMLFormElement>) => void
  readonly busy: boolean
  /** What was refused as a whole, for the top of the form. */
  readonly refusal: Error | null
  readonly forget: () => void
  readonly draft: Draft
}

export function useOperationForm<N extends OperationName, V extends Record<string, unknown>>(
  name: N,
  options: {
    readonly initial: V
    /** From what the fields hold to what the operation takes; the same by default. */
    readonly toInput?: (values: V) => unknown
    readonly onDone?: (reply: Reply<N>) => void
    readonly refresh?: boolean
    /** A long form: what is half filled in is kept under its operation and the id of what it is about. */
    readonly draftOf?: N extends DraftedForm ? string : never
  },
): OperationForm<V> {
  const schema = schemaOf(name)
  const [refusal, setRefusal] = useState<Error | null>(null)
  const inputOf = (values: V) => withoutBlanks(schema, options.toInput ? options.toInput(values) : values) as Input<N>
  const form = useForm<V>({
    initialValues: options.initial,
    validate: (values) => problemsOf(schema, inputOf(values)) as never,
    validateInputOnBlur: false,
  })
  const draft = useFormDraft(
    options.draftOf === undefined ? null : { form: name as DraftedForm, subject: options.draftOf },
    form,
  )
  const command = useCommand(name, {
    ...(options.refresh === undefined ? {} : { refresh: options.refresh }),
    onDone: (reply) => {
      draft.drop()
      options.onDone?.(reply)
    },
    onRefused: (error) => {
      setRefusal(error)
      if (error instanceof Refusal)
        for (const field of error.fields) form.setFieldError(field.path, inWords(field.message))
    },
  })
  const submit = form.onSubmit(
    (values) => {
      setRefusal(null)
      command.mutate(inputOf(values))
    },
    () => {
      // The first field that is wrong gets the cursor, so that nobody has to search.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    },
  )
  return Object.assign(form, { submit, busy: command.isPending, refusal, forget: () => setRefusal(null), draft })
}
