// Content of one set as an interchange between two made-up partners.
import { transactionOf, writeInterchange, type TransactionSet, type WriteOptions } from '../src/index.ts'

export function writtenTransactions(set: TransactionSet, contents: object[], options: WriteOptions = {}): Uint8Array {
  const at = { date: '2026-01-10', time: '0930', control: 7 }
  return writeInterchange(
    {
      ...at,
      senderQualifier: 'ZZ',
      sender: 'PEERORG',
      receiverQualifier: 'ZZ',
      receiver: 'RIVERPLAN',
      usage: 'T',
      groups: [
        {
          ...at,
          sender: 'PEERORG',
          receiver: 'RIVERPLAN',
          transactions: contents.map((one) => transactionOf(set, one as never)),
        },
      ],
    },
    options,
  )
}
