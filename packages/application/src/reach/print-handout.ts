// Handouts from what is written once: the service description and the evidence on file, worded for whoever reads them.
import { phoneText, plainSheet, type SheetPart } from '@throughline/documents'
import type { Address, OrganizationProfile } from '@throughline/domain'
import { serviceAnswers } from '@throughline/provider'
import { sayIn, type Say } from '@throughline/spanish'
import { bind, refuse } from '../core/index.ts'
import { loadProfile, organizationRow } from '../credentialing/load-packet.ts'
import { keepPaper } from '../files/keep-paper.ts'
import { evidenceOnFile } from '../outcomes/load-outcomes.ts'

type Reader = 'providers' | 'call-center' | 'level-of-care'
type Service = OrganizationProfile['service']

const titles: Readonly<Record<Reader, string>> = {
  providers: 'Whom you can send to us, and what happens then',
  'call-center': 'For whoever answers the telephone',
  'level-of-care': 'Wording for a level-of-care guide',
}

/** What the reader is asked to do stands first. */
function opening(say: Say, reader: Reader, service: Service, phone: string): readonly SheetPart[] {
  const ages = service.ages ? say(`Ages: ${service.ages.replace(/\.$/, '')}.`) : ''
  switch (reader) {
    case 'providers':
      return [
        {
          paragraphs: [
            [
              say('Send us people who want to live well beyond treatment.'),
              ages,
              say(
                'We do not replace what you do: peers walk beside the person between your appointments, and you hear from us when they agree.',
              ),
              say(`Call ${phone}.`),
            ]
              .filter(Boolean)
              .join(' '),
          ],
        },
      ]
    case 'call-center':
      // What to answer stands under what was said.
      return [
        {
          title: say('When somebody says'),
          points: [
            say('I am alone with it; I do not know anybody who has been through this.'),
            say('I am leaving the hospital, and I am afraid of the first weeks.'),
            say('I need no more appointments; I need somebody who has been there.'),
          ],
        },
        { paragraphs: [say(`Say: there are people who have been there themselves, and they answer at ${phone}.`)] },
      ]
    case 'level-of-care':
      return [
        {
          title: say('The service'),
          paragraphs: [
            [
              say('Peer support by people with lived experience.'),
              ages,
              say(
                'It may be given alone, beside outpatient care, and as a step down from a hospital or crisis service. It is fitting when a person names a goal of daily life for which somebody who has been there is the right help, and needs no more restrictive setting for it.',
              ),
            ]
              .filter(Boolean)
              .join(' '),
          ],
        },
      ]
  }
}

const print = bind('handout.print', async (context, { reader }) => {
  const organization = await organizationRow(context)
  const profile = await loadProfile(context)
  const answers = serviceAnswers(profile.service)
  if (answers.length === 0)
    refuse(
      'service-open',
      'Nothing is written about the service yet. Describe it first: five questions, a few sentences each.',
    )
  const evidence = await evidenceOnFile(context)
  const { language } = context
  const say = await sayIn(language)
  const number = profile.contact?.phone ?? organization.phone
  const phone = number ? phoneText(number) : say('the number above')
  context.subject('organization', context.organization.id)
  return keepPaper(context, `handout-${reader}.pdf`, () =>
    plainSheet({
      from: {
        name: organization.name,
        address: organization.address as Address | null,
        lines: profile.contact === null ? [] : [`${profile.contact.name} · ${phoneText(profile.contact.phone)}`],
      },
      title: say(titles[reader]),
      writtenOn: context.today,
      parts: [
        ...opening(say, reader, profile.service, phone),
        ...answers.map((one): SheetPart => ({ title: say(one.question), paragraphs: [one.answer] })),
        ...(evidence.length === 0 ? [] : [{ title: say('What we can show'), points: evidence.map(say) }]),
      ],
      foot: organization.name,
      language,
      savesPages: true,
    }),
  )
})

export const handoutBindings = [print] as const
