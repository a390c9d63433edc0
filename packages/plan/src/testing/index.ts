// Facts made up for tests and benches. Nothing of the product imports this.
export * from './dice.ts'
export * from './generated-facts.ts'
export * from './generated-world.ts'
