// Records say the same wherever they are repeated; nothing is billed that was not signed; files are as long as they were.
import type { Invariant } from './invariant.ts'

export const recordInvariants: readonly Invariant[] = [
  {
    id: 'I26-signed-before-billed',
    holds: 'A claim that left draft stands on signed notes only.',
    sql: `
      select k.claim_id as subject, 'is ' || k.status || ' and the note of service ' || s.service_id || ' is '
        || coalesce(n.status, 'missing') as detail
      from claim k
      join claim_line_service s on s.organization_id = k.organization_id and s.claim_id = k.claim_id and s.live
      left join note n on n.organization_id = s.organization_id and n.service_id = s.service_id
      where k.status not in ('draft', 'held', 'ready', 'voided') and coalesce(n.status, 'missing') <> 'signed'`,
  },
  {
    id: 'R1-line-repeats-claim',
    holds: 'A claim line repeats the person, payer and status of its claim.',
    sql: `
      select l.claim_id as subject, 'line ' || l.line || ' says ' || l.status || ', the claim ' || k.status as detail
      from claim_line l
      join claim k on k.organization_id = l.organization_id and k.claim_id = l.claim_id
      where l.status <> k.status or l.person_id <> k.person_id or l.payer_id <> k.payer_id`,
  },
  {
    id: 'R2-service-repeats-note',
    holds: 'A service repeats the status of its note, and whether a claim carries it.',
    sql: `
      select s.service_id as subject, 'says its note is ' || s.note_status || ', it is ' || coalesce(n.status, 'missing')
        as detail
      from service s left join note n on n.organization_id = s.organization_id and n.service_id = s.service_id
      where s.note_status <> coalesce(n.status, 'missing')
      union all
      select s.service_id, 'says it is ' || s.billing || ' and stands on '
        || case when c.service_id is null then 'no live claim' else 'a live claim' end
      from service s
      left join claim_line_service c on c.organization_id = s.organization_id and c.service_id = s.service_id and c.live
        and c.turn = 1
      where (s.billing = 'claimed') <> (c.service_id is not null)`,
  },
  {
    id: 'R3-file-is-whole',
    holds: 'A kept file has all its bytes.',
    sql: `
      select f.file_id as subject, 'has ' || coalesce(c.bytes, 0) || ' of ' || f.bytes || ' bytes' as detail
      from file f
      left join (select organization_id, file_id, sum(octet_length(content)) as bytes from file_chunk
          group by organization_id, file_id) c
        on c.organization_id = f.organization_id and c.file_id = f.file_id
      where f.bytes <> coalesce(c.bytes, 0)`,
  },
]
