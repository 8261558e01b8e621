import { duration } from '../duration.ts';

/** Where one is in an exam. */
export interface ExamPlace {
  title: string;
  number: number;
  total: number;
  /** Is the question on the screen marked? */
  marked: boolean;
  /** Milliseconds; undefined when there is no clock or it is hidden. */
  leftMs: number | undefined;
  allMarked: number;
  blank: number;
}

/** "Customer service · question 3 of 20, marked · 12 min 40 s left · 2 marked · 17 blank". */
export function examHeader(place: ExamPlace): string {
  return [
    place.title,
    `question ${place.number} of ${place.total}${place.marked ? ', marked' : ''}`,
    ...timeLeft(place.leftMs),
    ...(place.allMarked > 0 ? [`${place.allMarked} marked`] : []),
    `${place.blank} blank`,
  ].join(' · ');
}

export function timeLeft(leftMs: number | undefined): string[] {
  return leftMs === undefined ? [] : [`${duration(leftMs)} left`];
}
