// Goes to another page, once. The router's own component goes again at every render, which never ends while the next page
// is still being fetched.
import { useEffect, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { PageSkeleton } from './skeletons.tsx'

export function GoTo({ to, search }: { readonly to: string; readonly search?: Readonly<Record<string, string>> }) {
  const navigate = useNavigate()
  const [first] = useState({ to, search: search ?? {} })
  useEffect(() => {
    void navigate({ to: first.to, search: first.search as never, replace: true })
  }, [navigate, first])
  return <PageSkeleton />
}
