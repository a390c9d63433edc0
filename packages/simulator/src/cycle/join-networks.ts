// The organization keeps a file for the plan that pays it already, and gathers a packet for another one: some papers are
// there, some are missing, one differs. The plan's own network desk has the organization's packet open on its table.
import { addDays, emptyProfile, emptyWorkerFile, packetItems, type Day, type PaperItem } from '@throughline/domain'
import { plainSheet } from '@throughline/documents'
import { fiscalYearStart } from '../cast/contract-texts.ts'
import { bringIn, openKept } from '../stage/stage.ts'
import type { World } from '../stage/world.ts'

export async function joinNetworks(world: World): Promise<void> {
  const { provider, cast } = world
  const { director } = provider
  const { id: paying } = await director.do('credentialing.open', {
    payerId: provider.payerId,
    loaded: { effectiveOn: fiscalYearStart(cast.from), toldBy: 'Provider relations', reference: 'PR-20418' },
  })
  await tell(world)
  await fillWorkers(world)
  const { id: payerId } = await director.do('payer.save', {
    payerId: null,
    name: 'Blue Ridge Community Plan',
    payerIdentifier: 'BRCP1',
    filingIndicator: 'MC',
    electronic: true,
    route: '837P',
    address: { line1: '300 Patton Avenue', city: 'Asheville', state: 'NC', zip: '288013300' },
  })
  await director.do('credentialing.open', { payerId, loaded: null })
  await addPapers(world, payerId)
  await openAtThePlan(world, paying)
  await listInDirectory(world)
}

async function tell({ provider }: World): Promise<void> {
  const { director } = provider
  await director.do('profile.save', {
    document: {
      ...emptyProfile,
      kind: 'nonprofit',
      medicaidNumber: 'NC-3404711',
      medicaidState: 'NC',
      siteHours: provider.sites.slice(0, 2).map((site) => ({ siteId: site.siteId, hours: 'Monday to Friday, 9 to 5' })),
      afterHours: 'A recording in English and Spanish names 988 and the worker on call.',
      languages: 'English, Spanish',
      references: [
        { name: 'Lena Fortner', organization: 'Madison County Health', phone: '8285550141' },
        { name: 'Theo Banks', organization: 'French Broad Clinic', phone: '8285550178' },
      ],
      resources: ['office', 'furnishings', 'lockedRecords', 'phone', 'computer', 'internet'],
      service: {
        ...emptyProfile.service,
        description:
          'Peer support one to one and in groups, and bridgers who meet people before they leave the hospital.',
        recovery: 'Each person names their own goals and says in their own words what changed.',
        area: 'Madison and Haywood counties',
        hours: 'Monday to Friday, 9 to 5; groups Tuesday and Thursday',
        ratio: 'one peer worker to fifteen people',
        ages: '18 and older',
        stay: 'nine months on average',
        yearly: 60,
        referrals: 'The two hospitals, the county clinic, and people who heard of it from others.',
        license: 'State certification of every peer worker; no facility license is asked for',
      },
      owners: { 'general-liability': 'Rosa Delgado', roster: 'Ana Villalobos' },
    },
  })
}

const topics = ['limits', 'treatment-signs', 'case-management', 'ethics', 'privacy'] as const

async function fillWorkers({ provider, cast }: World): Promise<void> {
  const workers = [provider.supervisor, ...provider.peers.values()]
  // The last one hired still owes most of it.
  for (const worker of workers.slice(0, -1))
    await provider.director.do('workerFile.save', {
      workerId: worker.workerId,
      document: {
        ...emptyWorkerFile,
        history: [{ starts: worker.since, ends: null, what: worker.cast.roleTitle, gapExplained: null }],
        background: { checkedOn: worker.since, outcome: 'nothing-found', reviewedBy: 'Rosa Delgado' },
        trainings: topics.map((topic) => ({ topic, on: addDays(cast.through, -120), hours: 2 })),
        livedExperience: true,
      },
    })
}

async function addPapers({ provider, cast, stage }: World, payerId: string): Promise<void> {
  const { director } = provider
  const { name, address } = cast.provider
  const addressOnPaper = { line1: address.line1, city: address.city, state: address.state, zip: address.zip }
  const issued = addDays(cast.through, -200) as Day
  const add = async (
    item: PaperItem,
    title: string,
    more: { expires?: Day; nameOnPaper?: string; aggregate?: number } = {},
  ) => {
    const text = await plainSheet({
      from: { name: 'Paper of the demonstration' },
      title,
      writtenOn: issued,
      parts: [{ paragraphs: [`${title} of ${name}. This paper was made for the demonstration and proves nothing.`] }],
      foot: title,
    })
    const { fileId } = await bringIn(stage, director, { name: `${item}.pdf`, kind: 'pdf', text })
    await director.do('paper.keep', {
      fileId,
      item,
      payerId,
      title,
      issuer: null,
      number: null,
      issued,
      expires: more.expires ?? null,
      nameOnPaper: more.nameOnPaper ?? name,
      addressOnPaper,
      perOccurrenceCents: more.aggregate === undefined ? null : 1_000_000_00,
      aggregateCents: more.aggregate === undefined ? null : more.aggregate,
    })
  }
  await add('tax-id', 'Form W-9, signed')
  await add('policies', 'Handbook of policies')
  await add('general-liability', 'Certificate of general liability', {
    expires: addDays(cast.through, 45),
    aggregate: 1_000_000_00,
  })
  await add('professional-liability', 'Certificate of professional liability', {
    expires: addDays(cast.through, 165),
    aggregate: 3_000_000_00,
  })
  await add('license', 'Letter of the state on certified peer agencies', {
    expires: addDays(cast.through, 330),
    nameOnPaper: `${name} Drop-In`,
  })
}

async function openAtThePlan({ provider, plan, stage }: World, credentialingId: string): Promise<void> {
  const { fileId } = await provider.director.do('packet.export', { credentialingId })
  const text = await openKept(stage, provider.director, fileId)
  const received = await bringIn(stage, plan.network, { name: 'packet.json', kind: 'other', text })
  const { applicationId } = await plan.network.do('application.take', { fileId: received.fileId })
  for (const item of packetItems.slice(0, 5))
    await plan.network.do('application.answerItem', {
      applicationId,
      item,
      standing: 'accepted',
      words: null,
      cureBy: null,
    })
  await plan.network.do('application.answerItem', {
    applicationId,
    item: 'license',
    standing: 'deficient',
    words: 'The letter names a drop-in; the application does not. Send a corrected letter.',
    cureBy: null,
  })
}

/** The plan's directory lists two of the three sites. */
async function listInDirectory({ plan, cast }: World): Promise<void> {
  for (const site of cast.provider.sites.slice(0, 2))
    await plan.network.do('directory.save', {
      entryId: null,
      providerId: plan.providerId,
      name: site.name,
      address: site.address,
      phone: cast.provider.phone,
      hours: 'Monday to Friday, 9 to 5',
      languages: 'English, Spanish',
      takesNew: true,
      ended: false,
    })
}
