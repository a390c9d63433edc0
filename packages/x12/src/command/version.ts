// The version the command line tells: the package's own, as its package.json says it.
export const version = '0.1.0'
