// Bindings of the contract desk.
import { beginOfferBindings } from './begin-offer.ts'
import { offerBindings } from './offers.ts'
import { printOfferBindings } from './print-offer.ts'
import { signOfferBindings } from './sign-offer.ts'

export const contractDeskBindings = [
  ...beginOfferBindings,
  ...offerBindings,
  ...printOfferBindings,
  ...signOfferBindings,
]
