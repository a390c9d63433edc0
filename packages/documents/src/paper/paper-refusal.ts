// What a document answers when its input cannot stand on paper: sentences for the person who asked for it.

export class PaperRefusal extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join(' '))
    this.name = 'PaperRefusal'
    this.sentences = sentences
  }
}
