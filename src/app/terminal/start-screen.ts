import type { Line } from '../../core/text/line.ts';
import { frame } from '../../show/screens/frame.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { World } from '../world.ts';
import { openTerminal } from './terminal.ts';

const KEYS = [
  { key: 'Enter', does: 'start the exam', rank: 0 },
  { key: 'q', does: 'not now', rank: 0 },
];

/** Shows the rules of an exam until it is started or left; they stay in the scrollback. */
export function startInTerminal(
  world: World,
  header: string,
  text: (columns: number) => Line[],
  begin: () => Promise<Exit>,
): Promise<Exit> {
  return new Promise((resolve, reject) => {
    let page = 0;
    let pages = 1;
    let notices: string[] = [];
    const draw = () => {
      const size = terminal.size();
      const shown = frame({ header, body: text(size.columns), notices, keys: KEYS }, size, page);
      ({ page, pages } = shown);
      terminal.region.draw(shown.lines);
    };
    const leave = (exit: Exit) => {
      terminal.close([]);
      resolve(exit);
    };
    const terminal = openTerminal(world, {
      key(key) {
        notices = [];
        if (key === 'enter') {
          terminal.close([[{ text: header, style: 'title' }], [], ...text(terminal.size().columns), []]);
          begin().then(resolve, reject);
          return;
        }
        if (key === 'q' || key === 'escape') return leave(EXIT.done);
        if (key === 'left' || key === 'up') page = Math.max(0, page - 1);
        else if (['right', 'down', 'space'].includes(key) && page + 1 < pages) page++;
        else notices = ['Enter starts the exam, q leaves.'];
        draw();
      },
      redraw: draw,
      stop: leave,
      fail: reject,
    });
    draw();
  });
}
