/** A person and the votes for them. */
export interface Counted {
  readonly name: string;
  readonly votes: number;
}

/** What votes alone decide. */
export interface Count {
  /** Those who are elected, most votes first. */
  readonly winners: readonly Counted[];
  /** Those who share the last seats and are too many for them; they are no winners. */
  readonly tie?: Tie | undefined;
}

/** People with as many votes as each other, and fewer seats for them. */
export interface Tie {
  readonly people: readonly Counted[];
  readonly seats: number;
}

/**
 * Who is elected to some seats: of those who have the votes needed, those with most. Whoever shares the last
 * seat with another is not elected by votes alone.
 */
export function count(people: readonly Counted[], seats: number, needed: number): Count {
  const qualified = mostVotesFirst(people.filter(({ votes }) => votes >= needed));
  const [last, next] = [qualified[seats - 1], qualified[seats]];
  if (last === undefined || next === undefined || last.votes > next.votes) {
    return { winners: qualified.slice(0, seats) };
  }
  const winners = qualified.filter(({ votes }) => votes > last.votes);
  const tied = qualified.filter(({ votes }) => votes === last.votes);
  return { winners, tie: { people: tied, seats: seats - winners.length } };
}

/** People in the order of their votes; those who have as many, in the order in which they came. */
export function mostVotesFirst(people: readonly Counted[]): readonly Counted[] {
  return people.toSorted((one, other) => other.votes - one.votes);
}
