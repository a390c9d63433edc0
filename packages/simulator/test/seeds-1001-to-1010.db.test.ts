import { playedSeeds } from './seeds.ts'

playedSeeds(1001, 10)
