// What reading one file from outside may take of this machine, beside the caps in bytes, segments and findings that the
// readers have themselves.

export type ReadingLimits = {
  /** Of the thread that reads, in megabytes. It is ended when it wants more. */
  readonly heapMegabytes: number
  /** That the thread may work on one file, by the clock; what it waits for us is not counted. */
  readonly seconds: number
  /** So much longer for each megabyte of the file. */
  readonly secondsForMegabyte: number
}

/** A remittance of 100,000 claims needs a tenth of it. */
export const usualReadingLimits: ReadingLimits = { heapMegabytes: 256, seconds: 60, secondsForMegabyte: 1 }
