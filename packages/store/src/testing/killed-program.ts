// A program for tests to kill: opens an installation, says where its database is, and waits. Run with tsx; the folder is
// its first argument.
import { livePostmaster } from '../embedded/postmaster.ts'
import { openStore } from '../open-store.ts'
import { testOrganization } from './test-organization.ts'

const home = process.argv[2]!
const store = await openStore({ world: 'real', environment: { THROUGHLINE_HOME: home } })
const organizationId = await testOrganization(store.db)
const pid = livePostmaster(`${store.folder}/postgres`)?.pid
process.stdout.write(`${JSON.stringify({ pid, organizationId })}\n`)
setInterval(() => undefined, 60_000)
