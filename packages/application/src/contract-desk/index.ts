// Bindings of the contract desk.
import { offerBindings } from './offers.ts'
import { printOfferBindings } from './print-offer.ts'
import { signOfferBindings } from './sign-offer.ts'

export const contractDeskBindings = [...offerBindings, ...printOfferBindings, ...signOfferBindings]
