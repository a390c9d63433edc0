// Units are a ledger too: never more than authorized, each explained by a use, each service counted once.
import type { Invariant } from './invariant.ts'

export const unitInvariants: readonly Invariant[] = [
  {
    id: 'I16-within-authorization',
    holds: 'What is held and used of an authorization line never exceeds what was authorized.',
    sql: `
      select authorization_id as subject, 'line ' || line || ': ' || units_held || ' held and ' || units_used || ' used of '
        || units_authorized as detail
      from authorization_line
      where units_held + units_used > units_authorized or units_held < 0 or units_used < 0`,
  },
  {
    id: 'I16-units-explained',
    holds: 'What an authorization line says is held and used is the sum of its live uses.',
    sql: `
      select l.authorization_id as subject, 'line ' || l.line || ' says ' || l.units_held || ' held, ' || l.units_used
        || ' used; its uses say ' || coalesce(u.held, 0) || ' and ' || coalesce(u.used, 0) as detail
      from authorization_line l
      left join (select organization_id, authorization_id, line,
          coalesce(sum(units) filter (where state = 'held'), 0) as held,
          coalesce(sum(units) filter (where state = 'used'), 0) as used
        from authorization_use group by organization_id, authorization_id, line) u
        on u.organization_id = l.organization_id and u.authorization_id = l.authorization_id and u.line = l.line
      where l.units_held <> coalesce(u.held, 0) or l.units_used <> coalesce(u.used, 0)`,
  },
  {
    id: 'I17-used-once',
    holds: 'A service draws on one authorization line and stands on one live claim at most, in each payer’s turn.',
    sql: `
      select subject_id as subject, 'draws ' || count(*) || ' times' as detail from authorization_use
      where state in ('held', 'used') group by organization_id, subject_kind, subject_id, subject_line having count(*) > 1
      union all
      select service_id, 'stands on ' || count(*) || ' live claims' from claim_line_service
      where live group by organization_id, service_id, turn having count(*) > 1`,
  },
  {
    id: 'I18-within-window',
    holds: 'A service draws on an authorization only on days it covers.',
    sql: `
      select s.service_id as subject, 'was on ' || s.served_on || ', authorization ' || a.number || ' covers ' || a.starts
        || ' to ' || a.ends as detail
      from authorization_use u
      join "authorization" a on a.organization_id = u.organization_id and a.authorization_id = u.authorization_id
      join service s on s.organization_id = u.organization_id and s.service_id = u.subject_id
      where u.subject_kind = 'service' and u.state in ('held', 'used')
        and (s.served_on < a.starts or s.served_on > a.ends or s.person_id <> a.person_id)`,
  },
  {
    id: 'I19-one-place-at-a-time',
    holds: 'No two billed services of one worker overlap, unless they are one group.',
    sql: `
      select s.service_id as subject, 'overlaps ' || o.service_id || ' of the same worker on ' || s.served_on as detail
      from service s
      join service o on o.organization_id = s.organization_id and o.worker_id = s.worker_id and o.served_on = s.served_on
        and o.service_id > s.service_id and o.starts_at < s.ends_at and s.starts_at < o.ends_at
      where s.billing = 'claimed' and o.billing = 'claimed'
        and (s.group_session_id is null or o.group_session_id is distinct from s.group_session_id)`,
  },
]
