// Why an installation could not be opened, when whoever opens it can do something about it.

/** Its message is a sentence with its fix, and is said as it stands. */
export class OpeningRefused extends Error {}
