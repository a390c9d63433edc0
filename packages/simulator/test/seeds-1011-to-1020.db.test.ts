import { playedSeeds } from './seeds.ts'

playedSeeds(1011, 10)
