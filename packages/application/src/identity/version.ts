// The version people are told: the product's own, as in its package.
export const version = '0.1.0'
