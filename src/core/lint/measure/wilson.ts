const Z = 1.959964;

/** The 95 % interval of a proportion by Wilson (1927), score form without continuity correction; 0 to 1 of nothing. */
export function wilson(right: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1];
  const share = right / all;
  const square = Z * Z;
  const middle = share + square / (2 * all);
  const spread = Z * Math.sqrt((share * (1 - share)) / all + square / (4 * all * all));
  const whole = 1 + square / all;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}
