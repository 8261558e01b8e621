import type { Line } from '../../core/text/line.ts';
import { frame } from '../../show/screens/frame.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { World } from '../world.ts';
import { openTerminal } from './terminal.ts';

const KEYS = [
  { key: '→ Space', does: 'on', rank: 1 },
  { key: '←', does: 'back', rank: 1 },
  { key: 'q', does: 'done', rank: 0 },
];

/** Shows a text page by page. */
export function readInTerminal(world: World, header: string, text: (columns: number) => Line[]): Promise<Exit> {
  return new Promise((resolve, reject) => {
    let page = 0;
    let pages = 1;
    const draw = () => {
      const size = terminal.size();
      const shown = frame({ header, body: text(size.columns), notices: [], keys: KEYS }, size, page);
      ({ page, pages } = shown);
      terminal.region.draw(shown.lines);
    };
    const leave = (exit: Exit) => {
      terminal.close([]);
      resolve(exit);
    };
    const terminal = openTerminal(world, {
      key(key) {
        if (key === 'q' || key === 'escape') return leave(EXIT.done);
        if (key === 'left' || key === 'up' || key === 'p') page = Math.max(0, page - 1);
        else if (page + 1 < pages) page++;
        else if (key === 'enter' || key === 'space') return leave(EXIT.done);
        draw();
      },
      redraw: draw,
      stop: leave,
      fail: reject,
    });
    draw();
  });
}
