/**
 * Keeps what was made for whoever asks for it again soon. It holds `many` things that were asked for last, and at most as
 * many older ones, so that it grows no further however long a build is.
 */
export class Recent<Made extends object> {
  readonly #many: number;
  #young = new Map<string, Made>();
  #old: ReadonlyMap<string, Made> = new Map();

  constructor(many: number) {
    this.#many = many;
  }

  /** What is kept under a key, or else is made now. */
  get(key: string, make: () => Made): Made {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const made = this.#old.get(key) ?? make();
    if (this.#young.size >= this.#many) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, made);
    return made;
  }
}
