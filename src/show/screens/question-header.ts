/** Where one is in a session. */
export interface Place {
  title: string;
  number: number;
  total: number;
  right: number;
  answered: number;
  marked: boolean;
  /** 2 when the question is asked for the second time. */
  attempt: number;
}

/** "Customer service · question 3 of 15 · 2 of 2 right". */
export function questionHeader(place: Place): string {
  return [
    place.title,
    `question ${place.number} of ${place.total}`,
    ...(place.attempt > 1 ? [`try ${place.attempt}`] : []),
    ...(place.answered > 0 ? [`${place.right} of ${place.answered} right`] : []),
    ...(place.marked ? ['marked'] : []),
  ].join(' · ');
}
