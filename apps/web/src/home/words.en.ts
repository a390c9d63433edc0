// Words of Home, in English.
export const words = {
  morning: 'Good morning, {{name}}',
  afternoon: 'Good afternoon, {{name}}',
  evening: 'Good evening, {{name}}',
  title: 'Home',
  administratorOnly:
    'Your role runs the installation. Open Settings to invite people and keep the organization in order.',
  cycle: {
    title: 'The whole cycle',
    waits: 'Waits for',
    step: 'Step {{step}}',
    states: { done: 'In order', going: 'Going on', attention: 'Needs you', 'not-yet': 'Not yet' },
    steps: {
      1: 'A purchaser buys benefits',
      2: 'The plan builds a network',
      3: 'A contract sets the fees',
      4: 'People are referred',
      5: 'Services are authorized',
      6: 'Visits are billed',
      7: 'The plan reviews',
      8: 'Money is paid',
      9: 'Quality is audited',
    },
  },
  today: {
    title: 'Today',
    none: 'Nothing needs you today.',
    noneWords: 'New visits, answers of the plan and dates that come near show up here, each with the one thing to do.',
    more_one: 'and {{count}} more, less urgent',
    more_other: 'and {{count}} more, less urgent',
  },
  months: {
    title: 'Month by month',
    billed: 'Billed',
    paid: 'Paid',
    denied: 'Denied',
    month: 'Month',
    none: 'The first claims you send will show here, month by month.',
    lag: 'Payments come months after the visit: the newest months are never full yet.',
    asTable: 'Billed, paid and denied by month',
  },
}
