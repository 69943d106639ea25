/** Thrown where an import is carried out that somebody has stopped: what it stored goes back with its transaction. */
export class ImportStopped extends Error {}
