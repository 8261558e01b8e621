const RIGHT_TO_LEFT_LETTER =
  /(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Tells of a place in a text whether its line holds a right-to-left letter. Linear when asked in rising order. */
export function rightToLeftLines(text: string): (index: number) => boolean {
  let end = -1;
  let answer = false;
  return (index) => {
    if (index > end) {
      const start = text.lastIndexOf('\n', index) + 1;
      const feed = text.indexOf('\n', index);
      end = feed === -1 ? text.length : feed;
      answer = RIGHT_TO_LEFT_LETTER.test(text.slice(start, end));
    }
    return answer;
  };
}
